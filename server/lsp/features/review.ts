import { type CancellationToken, type ProgressToken, type Range, WorkDoneProgress } from 'vscode-languageserver';
import {
  type DecideParams,
  decide,
  type FileFindings,
  findingsOf,
  findPlace,
  type Refusal,
  type ReportPlace,
  reviewedReport,
  reviewFolder,
} from '../../protocol';
import { editorRange } from '../../service/checked-document';
import { diagnosticsOf } from '../../service/diagnostics';
import { organOf } from '../../service/last-year';
import { nameOf, uriIn, withoutSlash } from '../../text/uris';
import type { Feature } from '../feature';
import type { Session } from '../session';
import { Slices } from '../slices';
import { FolderReview, type OnProgress } from '../workspace/folder-review';

/** Answers with the reports of a whole folder, held against each other, and with what a board shows of each. */
export const review: Feature = {
  serve: (session) => {
    const { connection } = session;
    connection.onRequest(reviewFolder, async ({ folder, workDoneToken }, token) => {
      const found = FolderReview.of(session, folder);
      if (!found) return null;
      const progress = progressOn(session, workDoneToken);
      try {
        return await found.run(token, progress.report);
      } finally {
        progress.end();
      }
    });
    connection.onRequest(reviewedReport, async ({ uri }, token) => {
      const { boardReport, isReport, reviewedDocument } = await session.answers();
      const checked = await session.checkedFile(uri, token);
      if (!checked?.report) return null;
      const organ = organOf(checked.report, await session.folders.settingsFor(uri));
      const file = reviewedDocument(nameOf(uri), checked, organ);
      return isReport(file) ? boardReport(file) : null;
    });
    connection.onRequest(findPlace, ({ uri, place }, token) => rangeOf(session, uri, place, token));
    connection.onRequest(findingsOf, ({ uris }, token) => allFindings(session, uris, token));
    connection.onRequest(decide, (params) => decided(session, params));
  },
};

/** Progress is reported no more often than anybody sees. In milliseconds. */
const REPORT_EVERY_MS = 100;

/** Tells the client that wants to know it how far the work is. */
function progressOn({ connection, language }: Session, token: ProgressToken | undefined) {
  if (token === undefined) return { report: () => {}, end: () => {} };
  let reportedAt = 0;
  const title = TITLE[language];
  void connection.sendProgress(WorkDoneProgress.type, token, {
    kind: 'begin',
    title,
    percentage: 0,
    cancellable: true,
  });
  const report: OnProgress = (done, all) => {
    const now = performance.now();
    if (now - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = now;
    const percentage = Math.floor((done / all) * 100);
    const message = `${done} / ${all}`;
    void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'report', percentage, message });
  };
  return { report, end: () => void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'end' }) };
}

const TITLE = { 'zh-CN': '正在审核报告', en: 'Reviewing reports' } as const;

/** Where something stands in a report as that reads now. */
async function rangeOf(
  session: Session,
  uri: string,
  place: ReportPlace,
  token: CancellationToken,
): Promise<Range | null> {
  const { placeOf } = await session.answers();
  const checked = await session.checkedFile(uri, token);
  const found = checked?.report && placeOf(checked.report, checked.findings, place);
  return checked && found ? editorRange(checked.document, found) : null;
}

async function allFindings(
  session: Session,
  uris: readonly string[],
  token: CancellationToken,
): Promise<FileFindings[]> {
  const slices = new Slices(token);
  const all: FileFindings[] = [];
  await slices.wait(session.years.all());
  for (const uri of uris) {
    const checked = await session.checkedFile(uri, token);
    all.push({ uri, diagnostics: checked ? diagnosticsOf(checked, session.options.docsBase) : [] });
    await slices.pause();
  }
  return all;
}

async function decided(
  session: Session,
  { folder, decisions }: DecideParams,
): Promise<{ readonly uri: string; readonly text: string } | Refusal | null> {
  const { DECISIONS_FILE, readDecisions, writeDecisions } = await session.answers();
  const found = FolderReview.of(session, folder);
  if (!found) return null;
  const present = await found.decisions();
  // What cannot be read is not written over.
  if (!present || found.problems.length > 0) return { message: found.problems.join(' ') };
  // Whatever a page sends goes through the same look as a file.
  const added = readDecisions(JSON.stringify({ version: 1, decisions }));
  for (const decision of added?.sorted() ?? []) present.add(decision);
  return { uri: uriIn(withoutSlash(folder), DECISIONS_FILE), text: writeDecisions(present) };
}

-- ogi-report in Neovim 0.7 or later. Put this file into ~/.config/nvim/plugin/.
-- vim.g.ogi_report holds the settings, such as { language = 'en', rules = { title = 'off' } };
-- vim.g.ogi_report_command how the server is started.

local settings = vim.g.ogi_report or {}

--- The folder in which reports of other years are looked for: that of the settings file, or else the draft's own.
local function root_of(file)
  local own = vim.fn.fnamemodify(file, ':p:h')
  local folder = own
  while vim.fn.filereadable(folder .. '/.ogi-report.json') == 0 do
    local above = vim.fn.fnamemodify(folder, ':h')
    if above == folder then return own end
    folder = above
  end
  return folder
end

-- Neovim 0.10 measures a column in bytes by a length in characters: the second half of a Chinese line was its end.
if vim.fn.has('nvim-0.10') == 1 and vim.fn.has('nvim-0.11') == 0 then
  function vim.lsp.util._str_utfindex_enc(line, index, encoding)
    local column = math.min(index or #line, #line)
    local in_utf32, in_utf16 = vim.str_utfindex(line, column)
    return ({ ['utf-8'] = column, ['utf-32'] = in_utf32 })[encoding] or in_utf16
  end
end

local offers = {}

--- Completion as Neovim has it since 0.11: earlier ones find nothing by pinyin. Called twice, see :help complete-functions.
function _G.ogi_report_complete(is_first)
  if is_first == 0 then return offers end
  local column = vim.api.nvim_win_get_cursor(0)[2]
  local line = vim.api.nvim_get_current_line()
  local position = vim.lsp.util.make_position_params(0, 'utf-16')
  local found, start = {}, column
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/completion', position) or {}) do
    for _, item in ipairs(answer.result and answer.result.items or {}) do
      local from = item.textEdit and vim.str_byteindex(line, item.textEdit.range.start.character, true)
      local typed = from and line:sub(from + 1, column)
      if typed and (' ' .. (item.filterText or item.label)):find(' ' .. typed, 1, true) then
        table.insert(found, { from = from, item = item })
        start = math.min(start, from)
      end
    end
  end
  offers = vim.tbl_map(function(one)
    local word = line:sub(start + 1, one.from) .. one.item.textEdit.newText
    return { word = word, abbr = one.item.label, menu = one.item.detail }
  end, found)
  return start
end

--- What has several lines is put into one at first, a NUL for each line end.
local function split_lines()
  local row = vim.api.nvim_win_get_cursor(0)[1]
  local lines = vim.split(vim.api.nvim_get_current_line(), '\0', { plain = true })
  if #lines == 1 then return end
  vim.api.nvim_buf_set_lines(0, row - 1, row, true, lines)
  vim.api.nvim_win_set_cursor(0, { row + #lines - 1, #lines[#lines] })
end

--- The keys of Neovim 0.11, which earlier ones do not have by themselves.
local function on_attach(_, buffer)
  local lsp = vim.lsp.buf
  local keys = {
    K = lsp.hover,
    gO = lsp.document_symbol,
    gra = lsp.code_action,
    grn = lsp.rename,
    grr = lsp.references,
  }
  for key, action in pairs(keys) do
    -- Called without the arguments that a mapping may hand over.
    vim.keymap.set('n', key, function() action() end, { buffer = buffer })
  end
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc' -- CTRL-X CTRL-O completes
  if not vim.lsp.completion then
    vim.bo[buffer].omnifunc = 'v:lua.ogi_report_complete'
    vim.api.nvim_create_autocmd('CompleteDone', { buffer = buffer, callback = split_lines })
  end
  vim.bo[buffer].tagfunc = 'v:lua.vim.lsp.tagfunc' -- CTRL-] goes from a figure to what it is made of
  vim.bo[buffer].formatexpr = 'v:lua.vim.lsp.formatexpr()' -- gq aligns the selected tables
  vim.api.nvim_buf_create_user_command(buffer, 'Format', function()
    (lsp.format or lsp.formatting_sync)()
  end, { desc = 'Align the tables of the draft' })
end

local running = {}

--- What vim.lsp.start does since Neovim 0.8: one server for a folder.
local function start_once(config)
  local id = running[config.root_dir]
  if not id or vim.lsp.client_is_stopped(id) then
    id = vim.lsp.start_client(config)
    running[config.root_dir] = id
  end
  vim.lsp.buf_attach_client(0, id)
end

local start = vim.lsp.start or start_once

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'markdown', 'html', 'text' },
  callback = function(event)
    if vim.bo[event.buf].buftype ~= '' then return end
    start({
      name = 'ogi-report',
      cmd = vim.g.ogi_report_command or { 'ogi-report-language-server', '--stdio' },
      root_dir = root_of(event.file),
      -- Newer ones are asked for the settings, older ones tell them when they start the server.
      settings = { ogiReport = settings },
      init_options = { settings = settings },
      get_language_id = function(_, filetype) return filetype == 'text' and 'ogi-report' or filetype end,
      on_attach = on_attach,
    })
  end,
})

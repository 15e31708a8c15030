-- Plays a session in Neovim: types what stands in it and holds what is then seen against what is recorded.
-- README.md beside this file tells how a session is written.
local env = vim.env
local patience = tonumber(env.OGI_REPORT_PATIENCE or 10000) -- milliseconds
local update = env.UPDATE == '1'
local uv = vim.loop

local function read(path)
  local lines = {}
  for line in io.lines(path) do table.insert(lines, line) end
  return lines
end

--- Whoever reads it meanwhile finds the old text or the new one.
local function write(path, text)
  local file = assert(io.open(path .. '.part', 'w'))
  file:write(text)
  file:close()
  assert(os.rename(path .. '.part', path))
end

--- Steps, each with its name and its lines: a verb, its words, and of `see` what is expected.
local function steps_of(lines)
  local steps = {}
  for _, line in ipairs(lines) do
    local step = steps[#steps]
    if line:match('^# ') then
      table.insert(steps, { name = line:sub(3), lines = {} })
    elseif line:match('^    ') then
      table.insert(step.lines[#step.lines].expected, line:sub(5))
    elseif line ~= '' then
      local verb, words = line:match('^(%l+) *(.*)$')
      table.insert(step.lines, { verb = verb, words = words, expected = {} })
    end
  end
  return steps
end

-- Time passes only between the turns of Neovim's own loop, so that keys and answers are dealt with as ever.
local playing

local function pause(milliseconds)
  vim.defer_fn(function()
    local ok, problem = coroutine.resume(playing)
    if ok then return end
    io.stderr:write(debug.traceback(playing, problem), '\n')
    vim.cmd('cquit')
  end, milliseconds)
  coroutine.yield()
end

--- Waits until something is there; nil when that takes too long.
local function wait_for(look)
  local deadline = uv.now() + patience
  repeat
    local found = look()
    if found then return found end
    pause(20)
  until uv.now() > deadline
end

-- Menus and prompts stay open until the session answers them.
local menu, prompt

vim.ui.select = function(items, options, on_choice)
  local shown = vim.tbl_map(options.format_item or tostring, items)
  menu = { items = items, shown = shown, on_choice = on_choice }
end

vim.ui.input = function(options, on_confirm)
  prompt = { default = options.default or '', on_confirm = on_confirm }
end

local told = {}
vim.notify = function(message) table.insert(told, message) end

local does = {}

function does.keys(keys)
  vim.api.nvim_input(keys)
  repeat pause(20) until vim.fn.getchar(1) == 0
end

--- The first entry of the open menu that has these words in it.
function does.choose(words)
  local open = wait_for(function() return menu end)
  if not open then error('no menu is open', 0) end
  menu = nil
  for i, shown in ipairs(open.shown) do
    if shown:find(words, 1, true) then return open.on_choice(open.items[i], i) end
  end
  error('the menu has only: ' .. table.concat(open.shown, ' / '), 0)
end

function does.answer(text)
  local open = wait_for(function() return prompt end)
  if not open then error('no prompt is open', 0) end
  prompt = nil
  open.on_confirm(text)
end

--- The cursor goes to a text, the first of its kind: to its beginning, or to the mark in it.
function does.go(text)
  local before, behind = text:match('^(.*)‸(.*)$')
  local place = table.concat(vim.tbl_map(function(part) return vim.fn.escape(part, '\\') end, { before or '', behind or text }), '\\zs')
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. place, 'c') == 0 then error('no such text', 0) end
end

--- What stands between two places, lines and bytes counted from 0. Over several lines, the first of them and dots.
local function between(buffer, row, column, end_row, end_column)
  local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1] or ''
  local text = row == end_row and line:sub(column + 1, end_column) or (line:sub(column + 1) .. ' …')
  return ('%d “%s”'):format(row + 1, text)
end

local function in_order(entries)
  table.sort(entries, function(a, b)
    if a.row ~= b.row then return a.row < b.row end
    return a.column < b.column
  end)
  return vim.tbl_map(function(entry) return entry.text end, entries)
end

local sees = {}

--- The language servers of the buffer: all, or those that can do something.
local function servers(method)
  if vim.lsp.get_clients then return vim.lsp.get_clients({ bufnr = 0, method = method }) end
  return vim.tbl_filter(function(client) return not method or client.supports_method(method) end, vim.tbl_values(vim.lsp.buf_get_clients()))
end

local function names(clients) return vim.tbl_map(function(client) return client.name end, clients) end

function sees.server() return names(servers()) end

--- By whom the buffer is formatted. Newer Neovims are told so only of reports.
function sees.formatter() return names(servers('textDocument/formatting')) end

function sees.findings()
  return in_order(vim.tbl_map(function(one)
    local text = between(one.bufnr, one.lnum, one.col, one.end_lnum, one.end_col)
    return { row = one.lnum, column = one.col, text = ('%s %s'):format(text, one.code) }
  end, vim.diagnostic.get(0)))
end

--- What is said of the line of the cursor.
function sees.message()
  local row = vim.api.nvim_win_get_cursor(0)[1] - 1
  return vim.tbl_map(function(one) return one.message end, vim.diagnostic.get(0, { lnum = row }))
end

function sees.line() return { vim.api.nvim_get_current_line() } end

--- The lines that have these words in them.
function sees.lines(words)
  return vim.tbl_filter(function(line) return line:find(words, 1, true) end, vim.api.nvim_buf_get_lines(0, 0, -1, false))
end

function sees.cursor()
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  return { ('%d “%s”'):format(row, vim.api.nvim_get_current_line():sub(column + 1)) }
end

--- The window that floats above the others.
function sees.popup()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
    end
  end
  return {}
end

--- The quickfix list, or the list of the window.
function sees.list()
  local places = vim.fn.getloclist(0)
  if #places == 0 then places = vim.fn.getqflist() end
  return vim.tbl_map(function(place) return ('%d %s'):format(place.lnum, place.text) end, places)
end

function sees.menu() return menu and menu.shown or {} end

function sees.prompt() return prompt and { prompt.default } or {} end

function sees.completions()
  return vim.tbl_map(function(item) return item.abbr ~= '' and item.abbr or item.word end, vim.fn.complete_info({ 'items' }).items)
end

--- What goes with the place of the cursor.
function sees.highlights()
  local spaces = vim.api.nvim_get_namespaces()
  local space = spaces['nvim.lsp.references'] or spaces.vim_lsp_references
  if not space then return {} end
  return in_order(vim.tbl_map(function(mark)
    local _, row, column, details = unpack(mark)
    return { row = row, column = column, text = between(0, row, column, details.end_row, details.end_col) }
  end, vim.api.nvim_buf_get_extmarks(0, space, 0, -1, { details = true })))
end

--- What Neovim has told since this was last looked at.
function sees.told() return told end

local function look(line)
  local what, words = line.words:match('^(%l+) *(.*)$')
  local lines = {}
  for _, text in ipairs(sees[what](words)) do vim.list_extend(lines, vim.split(text, '\n')) end
  return #lines > 0 and lines or { 'nothing' }
end

--- What is seen when it is as expected, or at the end of all patience.
local function see(line)
  local seen
  if update then
    -- Nobody knows what is expected: what does not change any more.
    repeat
      seen = look(line)
      pause(1500)
    until vim.deep_equal(seen, look(line))
  else
    wait_for(function()
      seen = look(line)
      return vim.deep_equal(seen, line.expected)
    end)
  end
  if line.words == 'told' then told = {} end
  return seen
end

local function indented(lines)
  return table.concat(vim.tbl_map(function(line) return ('    %s\n'):format(line) end, lines))
end

--- Does what a line says. Gives what it looks like in the record, and what is wrong with it.
local function play(line)
  local said = ('%s %s\n'):format(line.verb, line.words)
  if line.verb ~= 'see' then
    local ok, problem = pcall(does[line.verb], line.words)
    return said, not ok and problem or nil
  end
  local seen = see(line)
  local is_right = update or vim.deep_equal(seen, line.expected)
  return said .. indented(seen), not is_right and 'expected was\n' .. indented(line.expected) or nil
end

local function play_all()
  local result = { passed = 0, failed = 0, skipped = 0 }
  local record = {}
  for _, step in ipairs(steps_of(read(env.OGI_REPORT_SESSION))) do
    local problems = 0
    local said = { ('# %s\n'):format(step.name) }
    io.stdout:write('\n', said[1])
    for _, line in ipairs(step.lines) do
      local text, problem = play(line)
      io.stdout:write(text)
      table.insert(said, text)
      if problem then
        problems = problems + 1
        io.stdout:write('!! ', problem, '\n')
      end
    end
    local outcome = problems == 0 and 'passed' or 'failed'
    result[outcome] = result[outcome] + 1
    table.insert(record, table.concat(said))
    result.children = vim.api.nvim_get_proc_children(vim.fn.getpid())
    write(env.OGI_REPORT_TEST_RESULT, vim.json.encode(result))
  end
  if update then write(env.OGI_REPORT_SESSION, table.concat(record, '\n')) end
  result.isOver = true
  write(env.OGI_REPORT_TEST_RESULT, vim.json.encode(result))
  vim.cmd('qall!')
end

playing = coroutine.create(play_all)
vim.defer_fn(function() coroutine.resume(playing) end, 0)

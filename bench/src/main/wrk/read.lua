-- GET of one path by all clients in turn; "{order}" in it is an order of theirs.
local common = require("common")
local requests, sent = {}, 0

function init(args)
  for i, client in ipairs(common.clients(args[1])) do
    local path = args[2]:gsub("{order}", client.order)
    requests[i] = wrk.format("GET", path, client.headers)
  end
end

function request()
  sent = sent + 1
  return requests[sent % #requests + 1]
end

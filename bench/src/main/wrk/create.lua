-- POST of new orders by all clients in turn, each with an idempotency key of its own.
local common = require("common")
local clients, run, sent = nil, nil, 0

function init(args)
  clients, run = common.clients(args[1]), args[2]
  for _, client in ipairs(clients) do
    client.headers["Content-Type"] = "application/json"
  end
end

function request()
  sent = sent + 1
  local headers = clients[sent % #clients + 1].headers
  headers["Idempotency-Key"] = run .. "-" .. sent
  local body = string.format(
    '{"title": "Website Redesign %d", "description": "Complete redesign of company website"}', sent)
  return wrk.format("POST", "/api/orders/", headers, body)
end

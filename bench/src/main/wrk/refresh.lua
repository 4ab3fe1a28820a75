-- POST of refresh tokens, each once: an answer's token waits behind all others for its turn.
local common = require("common")
local tokens, first, last = {}, 1, 0
local headers = common.headers({["Content-Type"] = "application/json"})

local function append(token)
  last = last + 1
  tokens[last] = token
end

function init(args)
  for _, client in ipairs(common.clients(args[1])) do
    append(client.refresh)
  end
end

function request()
  local token = tokens[first]
  tokens[first] = nil
  first = first + 1
  return wrk.format("POST", "/api/token/refresh/", headers, '{"refresh": "' .. token .. '"}')
end

function response(status, _, body)
  if status == 200 then
    append(body:match('"refresh":"([^"]+)"'))
  end
end

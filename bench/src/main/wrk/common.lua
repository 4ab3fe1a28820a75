-- What the scripts share. Java hands over the clients, one a line: access token, refresh token, an order of theirs.
local common = {}

-- As the proxy sends them that ends TLS.
function common.headers(more)
  more["X-Forwarded-Proto"] = "https"
  return more
end

function common.clients(file)
  local clients = {}
  for line in io.lines(file) do
    local access, refresh, order = line:match("^(%S+)\t(%S+)\t(%S+)$")
    clients[#clients + 1] = {
      headers = common.headers({["Authorization"] = "Bearer " .. access}),
      refresh = refresh,
      order = order
    }
  end
  return clients
end

-- The last line of the output.
function done(summary)
  local errors = summary.errors
  print(string.format(
    '{"requests": %d, "micros": %d, "errors": %d}',
    summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end

return common

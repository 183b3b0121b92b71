-- wrk: distinct chat completions, so that the server does the same work as for us.
local n = 0
local stream = os.getenv("STREAM") and "true" or "false"
local model = os.getenv("MODEL") or "mock-l0"
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
function request()
  n = n + 1
  return wrk.format(nil, nil, nil, '{"messages":[{"content":"Case ' .. n .. '. [[echo:Paris ' .. n ..
    ']]","role":"user"}],"model":"' .. model .. '","stream":' .. stream .. '}')
end

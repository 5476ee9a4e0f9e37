/**
 * A command for any machine of the hall with a shell and curl: sends a heartbeat every five seconds. The loss it tells is a
 * running mean, so that an outage is forgotten after a while.
 */
export function heartbeatScript(origin: string, hall: string, token: string): string {
  const body = String.raw`{\"seq\":$N,\"bootId\":\"$B\",\"rttMs\":$R,\"lossPct\":$L,\"jitterMs\":$J}`
  const send = `curl -s -m 4 -o /dev/null -w '%{http_code} %{time_total}' -H 'Authorization: Bearer ${token}'`
    + ` -H 'Content-Type: application/json' -d "${body}" '${origin}/api/v1/bridge-points/${encodeURIComponent(hall)}/heartbeats'`
  const learn = `M=$(echo "$O" | awk '{print int($2*1000)}'); J=$((M>R?M-R:R-M)); R=$M; L=$((L*9/10))`
  return `B=$(date +%s)-$$; N=0; R=0; J=0; L=0; while :; do N=$((N+1)); O=$(${send}); `
    + `case $O in [1-5][0-9][0-9]\\ *) ${learn};; *) L=$((L*9/10+10));; esac; sleep 5; done`
}

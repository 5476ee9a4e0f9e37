package vn.caunoi.bench.speed;

import java.util.List;
import java.util.Map;

/**
 * People of one conference who ask and answer.
 *
 * @param clerks their cookies
 * @param topics what they ask about
 * @param officials the cookie of each by username
 */
record Crew(List<String> clerks, List<String> topics, Map<String, String> officials) {}

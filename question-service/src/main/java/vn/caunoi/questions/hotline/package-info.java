/**
 * The telephone: calls and what came of them, whom to call back, and the numbers that were looked at. Callers are known to
 * operators and moderators alone, their numbers are shown masked.
 */
package vn.caunoi.questions.hotline;

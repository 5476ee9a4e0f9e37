package vn.caunoi.e2e.faults;

import java.util.List;
import java.util.Map;

/**
 * All that the checker decides by.
 *
 * @param keys question ids by idempotency key, as stored; those of all accounts
 * @param acts in the order in which they were written
 * @param log the last record of each question
 * @param leaksInLog private words in any record, one line each
 * @param deadLetters by topic
 * @param poison how many records that nobody can read were put into each topic
 * @param outbox rows that wait, in all databases
 * @param lag records that any reader has yet to handle
 * @param excesses bounds that were passed, one line each
 */
record Evidence(
        List<Operation> operations,
        List<StoredQuestion> questions,
        Map<String, String> keys,
        List<StoredAct> acts,
        Map<String, LoggedQuestion> log,
        List<String> leaksInLog,
        Map<String, Integer> deadLetters,
        int poison,
        long outbox,
        long lag,
        List<PageState> pages,
        List<String> excesses) {}

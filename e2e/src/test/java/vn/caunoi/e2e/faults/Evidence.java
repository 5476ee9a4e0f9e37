package vn.caunoi.e2e.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the checker decides by.
 *
 * @param keys question ids by idempotency key, as stored; those of all accounts
 * @param acts in the order in which they were written
 * @param halls codes of the halls that ask each question, as stored
 * @param receipts of screens, as stored
 * @param log the last record of each question
 * @param others versions of what else is stored and told, by kind and id: {@code person 0192…}
 * @param othersInLog the same of the last record of each
 * @param leaksInLog private words in any record, one line each
 * @param deadLetters keys by topic
 * @param poison how many records that nobody can read were put into the log of questions
 * @param busy clerks who still wait for a yes or no
 * @param forms what a form in a browser did not keep or did not list, one line each
 * @param outbox rows that wait, in all databases
 * @param lag records that any reader has yet to handle
 * @param excesses bounds that were passed, one line each
 */
record Evidence(
        List<Operation> operations,
        List<StoredQuestion> questions,
        Map<String, String> keys,
        List<StoredAct> acts,
        Map<String, Set<String>> halls,
        Set<Receipt> receipts,
        Map<String, Told> log,
        Map<String, Long> others,
        Map<String, Long> othersInLog,
        List<String> leaksInLog,
        Map<String, List<String>> deadLetters,
        int poison,
        List<String> busy,
        List<String> forms,
        long outbox,
        long lag,
        List<PageState> pages,
        List<String> excesses) {}

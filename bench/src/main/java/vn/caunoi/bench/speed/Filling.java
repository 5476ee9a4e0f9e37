package vn.caunoi.bench.speed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Puts questions into question-service's database as if they had been asked, and maybe answered, there. */
record Filling(Connection connection, UUID conference) {
    /** So many that wait to be assigned, in one commit. */
    void waiting(int count) throws SQLException {
        insert(count, "'SUBMITTED'", "null::text");
        execute("""
            insert into question_history (question_id, version, action, by_username, at, to_status)
            select id, 1, 'SUBMIT', 'bench', asked_at, 'SUBMITTED' from question where number like 'B%'\
            """);
    }

    /** So many more, all but one in thirty of them answered. */
    void answered(int count) throws SQLException {
        insert(
                count,
                "case when n % 30 = 0 then 'SUBMITTED' else 'PUBLISHED' end",
                "case when n % 30 <> 0 then repeat('Theo hướng dẫn của Ủy ban bầu cử. ', 12) || n end");
        execute("analyze question");
    }

    private void insert(int count, String status, String answer) throws SQLException {
        try (var insert = connection.prepareStatement("""
            with first as (select coalesce(max(counter), 0) as last from question where conference = ?),
            words as (select n, %s as status, %s as answer,
                ' phụ số ' || n || ' của tổ ' || n %% 977 || ' niêm phong ra sao khi ' || (array['cử tri ốm đau',
                  'mưa lớn', 'mất điện', 'hết giấy niêm phong', 'thiếu tổ viên', 'dấu bị mờ'])[1 + n %% 6] as text,
                ' phu so ' || n || ' cua to ' || n %% 977 || ' niem phong ra sao khi ' || (array['cu tri om dau',
                  'mua lon', 'mat dien', 'het giay niem phong', 'thieu to vien', 'dau bi mo'])[1 + n %% 6] as folded
              from generate_series(1, ?) n)
            insert into question (id, conference, counter, number, version, status, channel, hall_code, hall_name,
              topic_code, topic_label, text, original, folded, urgent, confidential, answer_text,
              answer_references, answer_live, answered_at, answer_revision, answered_by, answered_by_name,
              answer_folded, asked_at, published_at)
            select gen_random_uuid(), ?, n + last, 'B' || n, 1, status, 'WEB', '7' || (31 + n %% 9), 'Điểm cầu',
              (array['VOTER_LIST', 'BALLOT_BOX', 'SEALS', 'COUNTING', 'OTHER', 'FINANCE', 'SOFTWARE'])[1 + n %% 7],
              'Chủ đề', 'Hòm phiếu' || text, 'Hòm phiếu' || text, 'hom phieu' || folded, n %% 17 = 0, false, answer,
              case when answer is not null then array[]::text[] end, case when answer is not null then false end,
              case when answer is not null then now() end, case when answer is not null then 1 end,
              case when answer is not null then 'official.other' end,
              case when answer is not null then 'Người trả lời' end,
              case when answer is not null then 'theo huong dan cua uy ban bau cu ' || n end,
              now(), case when answer is not null then now() end
            from first, words\
            """.formatted(status, answer))) {
            insert.setObject(1, conference);
            insert.setInt(2, count);
            insert.setObject(3, conference);
            insert.executeUpdate();
        }
        execute("""
            update question_counter set last = (select max(counter) from question
              where question.conference = question_counter.conference)\
            """);
    }

    private void execute(String statement) throws SQLException {
        try (var execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }
}

package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A service's jar with migrations that have a little of everything, and nothing else. */
final class StandInService {

    private static final Map<String, String> MIGRATIONS = new LinkedHashMap<>();

    static {
        MIGRATIONS.put("V1__create_things.sql", """
                create extension if not exists pg_trgm;
                create table thing (
                  id      integer primary key,
                  text    text,
                  tags    text[] not null default '{}',
                  content bytea,
                  measure real,
                  more    jsonb not null default '{}',
                  at      timestamptz not null default '2026-03-01 08:30:00.123456+07',
                  folded  text not null generated always as (lower(coalesce(text, ''))) stored,
                  parent  integer references thing (id)
                );
                create table a_word (
                  id    bigint generated always as identity primary key,
                  thing integer not null references thing (id) deferrable initially deferred,
                  word  text not null
                );
                create table outbox_topic (topic text primary key, topic_id text not null);
                insert into thing (id, text) values (1, 'put in by the migration');
                """);
        MIGRATIONS.put(
                "V2__refer_to_words.sql", "alter table thing add column first_word bigint references a_word (id);");
        MIGRATIONS.put("V3__count.sql", "alter table thing add column counted integer not null default 7;");
    }

    private StandInService() {}

    /** @param version how many of the three migrations it has */
    static Path of(int version, Path directory) throws IOException {
        var jar = directory.resolve("service-" + version + ".jar");
        if (Files.exists(jar)) {
            return jar;
        }
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("db/migration/"));
            out.closeEntry();
            for (var migration : MIGRATIONS.entrySet().stream().limit(version).toList()) {
                out.putNextEntry(new JarEntry("db/migration/" + migration.getKey()));
                out.write(migration.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}

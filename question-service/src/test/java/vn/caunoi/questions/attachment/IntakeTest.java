package vn.caunoi.questions.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.attachment.file.FileType;
import vn.caunoi.questions.attachment.file.Pdfs;
import vn.caunoi.questions.attachment.file.Pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IntakeTest {
    private final Intake intake = new Intake();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"image/png", "image/PNG; charset=binary", "application/octet-stream"})
    void what_is_what_it_is_said_to_be_is_taken(String declared) {
        var taken = intake.take(stream(Pictures.png(8, 8)), "a.png", declared);

        assertThat(taken.name()).isEqualTo("a.png");
        assertThat(taken.clean().type()).isEqualTo(FileType.PNG);
        assertThat(taken.fingerprint()).hasSize(32);
    }

    @Test
    void a_png_said_to_be_a_jpeg_is_refused_be_it_by_its_type_or_its_name() {
        assertRefused(Pictures.png(8, 8), "a.png", "image/jpeg", 415, "attachment-lies");
        assertRefused(Pictures.png(8, 8), "a.jpg", "image/png", 415, "attachment-lies");
        assertRefused(Pictures.png(8, 8), "a.png", "text/html", 415, "attachment-lies");
        assertRefused(Pdfs.plain(), "a.pdf", "image/png", 415, "attachment-lies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>alert(1)</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><svg/>",
                "GIF89a\u0001\u0000\u0001\u0000",
                "PK\u0003\u0004",
                "\u0000\u0000\u0000\u0018ftypheic",
                " %PDF-1.7",
                "\u0089PNG",
                "x",
                ""
            })
    void what_is_no_picture_or_pdf_inside_is_refused_whatever_it_is_called(String content) {
        var file = content.getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(file, "a.png", "image/png", 415, "attachment-type");
        assertRefused(file, "a.pdf", "application/pdf", 415, "attachment-type");
        assertRefused(file, null, null, 415, "attachment-type");
    }

    @Test
    void what_is_larger_than_8_mib_is_refused() {
        assertRefused(new byte[(8 << 20) + 1], "a.png", "image/png", 413, "too-large");
    }

    @Test
    void who_goes_away_while_sending_breaks_nothing() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> intake.take(broken, "a.png", "image/png"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    void while_many_send_others_are_asked_to_wait_and_then_served() throws Exception {
        var mayGoOn = new CountDownLatch(1);
        var reading = new CountDownLatch(6);
        var slow = Executors.newFixedThreadPool(6);
        try {
            List<Future<TakenIn>> sent = new ArrayList<>();
            for (var i = 0; i < 6; i++) {
                sent.add(slow.submit(() -> intake.take(waiting(reading, mayGoOn), "a.png", "image/png")));
            }
            reading.await();

            assertRefused(Pictures.png(8, 8), "a.png", "image/png", 503, "attachments-busy");

            mayGoOn.countDown();
            for (var one : sent) {
                assertThat(one.get().name()).isEqualTo("a.png");
            }
            assertThat(intake.take(stream(Pictures.png(8, 8)), "b.png", "image/png")
                            .name())
                    .isEqualTo("b.png");
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            slow.shutdownNow();
        }
    }

    private static InputStream waiting(CountDownLatch reading, CountDownLatch mayGoOn) {
        return new ByteArrayInputStream(Pictures.png(8, 8)) {
            @Override
            public synchronized byte[] readNBytes(int length) throws IOException {
                reading.countDown();
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return super.readNBytes(length);
            }
        };
    }

    private void assertRefused(byte[] file, String name, String declared, int status, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> intake.take(stream(file), name, declared))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    private static InputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }
}

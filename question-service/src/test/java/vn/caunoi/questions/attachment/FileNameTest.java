package vn.caunoi.questions.attachment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.attachment.file.FileType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileNameTest {

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Danh sách cử tri.jpg ; JPEG ; Danh sách cử tri.jpg",
                "IMG_0001.JPEG        ; JPEG ; IMG_0001.JPEG",
                "Công văn số 1.2      ; PDF  ; Công văn số 1.2.pdf",
                "page.html            ; PNG  ; page.html.png",
                "/etc/passwd.png      ; PNG  ; passwd.png",
                "C:\\Users\\lan\\a.pdf; PDF  ; a.pdf",
                "..\\..\\.htaccess    ; PNG  ; htaccess.png",
                "a<b>:\"c\"|?*.png ; PNG ; a_b___c____.png",
                "'  a   b .png '      ; PNG  ; a b.png",
                "hoá\u0000đơn\u202egnp.pdf ; PDF ; hoáđơngnp.pdf",
                "ho\u0301a.pdf        ; PDF  ; hóa.pdf",
                ".png                 ; PNG  ; Ảnh.png",
                "''                   ; PDF  ; Tài liệu.pdf",
                "\u200b\u202e.        ; JPEG ; Ảnh.jpg"
            })
    void a_name_is_made_safe_and_says_what_the_file_is(String sent, FileType type, String kept) {
        assertThat(FileName.of(sent, type, type)).isEqualTo(kept);
    }

    @Test
    void a_file_without_a_name_gets_one() {
        assertThat(FileName.of(null, FileType.PDF, FileType.PDF)).isEqualTo("Tài liệu.pdf");
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_extension() {
        var name = FileName.of("ệ".repeat(300) + ".png", FileType.PNG, FileType.PNG);

        assertThat(name).isEqualTo("ệ".repeat(100) + ".png");
    }

    @Test
    void a_name_of_what_was_made_into_another_kind_says_so() {
        assertThat(FileName.of("ảnh chụp.png", FileType.PNG, FileType.JPEG)).isEqualTo("ảnh chụp.jpg");
    }

    @ParameterizedTest
    @CsvSource({"a.jpg, PNG", "a.PDF, JPEG", "a.png, PDF"})
    void a_name_that_says_another_kind_is_refused(String name, FileType content) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> FileName.of(name, content, content))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(415))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("attachment-lies"));
    }
}

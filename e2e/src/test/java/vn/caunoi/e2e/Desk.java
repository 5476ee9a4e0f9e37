package vn.caunoi.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What people do on the pages, by the pages' own test ids. */
final class Desk {
    private Desk() {}

    /** The clerk types a question into the form and sends it; returns the number to say aloud. */
    static String ask(Page clerk, String text, String topicLabel) {
        send(clerk, text, topicLabel);
        return clerk.getByTestId("ask-number").innerText().strip();
    }

    /** The same without waiting for what becomes of it. */
    static void send(Page clerk, String text, String topicLabel) {
        clerk.getByTestId("ask-text").fill(text);
        if (topicLabel != null) {
            choose(clerk, clerk.getByTestId("ask-topic"), topicLabel);
        }
        clerk.getByTestId("ask-submit").click();
    }

    /** Picks from a list with a search field as people do: by typing the beginning of the label. */
    static void choose(Page page, Locator select, String label) {
        select.click();
        page.getByRole(AriaRole.SEARCHBOX).last().fill(label);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    /** The official opens the question, takes it, and answers all bridge points at once. */
    static void answerAll(Page official, String number, String answer) {
        take(official, number);
        official.getByTestId("answer-text").fill(answer);
        var toAll = official.getByTestId("answer-publish").locator("input");
        if (!toAll.isChecked()) {
            toAll.click();
        }
        official.getByTestId("answer-submit").click();
        // A held send: it could be taken back for some seconds.
        official.getByTestId("send-now").click();
    }

    static void take(Page official, String number) {
        item(official, number).click();
        official.getByTestId("take").click();
        official.getByTestId("answer-text").waitFor();
    }

    /** The question wherever the page lists it. */
    static Locator item(Page page, String number) {
        return page.getByTestId("question-" + number).first();
    }

    /** The state that the page shows for it, by its code. */
    static Locator status(Page page, String number, String code) {
        return item(page, number).locator("[data-testid=question-status][data-status=" + code + "]");
    }

    /** Opens it in the moderator's pane, wherever the page lists it. */
    static void open(Page moderator, String number) {
        item(moderator, number).locator("button").first().click();
        moderator.getByTestId("pane").waitFor();
    }

    /** Chooses an action of the open pane, be it a button or in the menu of further ones. */
    static void act(Page page, String action) {
        var button = page.getByTestId("actions").getByTestId(action);
        button.or(page.getByTestId("more-actions")).first().waitFor();
        if (button.count() == 0) {
            page.getByTestId("more-actions").click();
            page.getByTestId(action).last().click();
        } else {
            button.first().click();
        }
    }
}

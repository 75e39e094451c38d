package wattdesk.station.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.station.ui.FirstStartModel.Page;
import wattdesk.ui.Form;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The pages of the first start.
final class FirstStartView {

    private final FirstStartModel model;
    private final Words words;
    private final Actions actions;
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Button demo;
    private final Button written;
    private final StackPane page = new StackPane();
    private final StackPane root = new StackPane();

    /// What can be done here.
    interface Actions {
        void demo();

        void empty();

        void back();

        void password();

        void written();

        void retry();

        void otherLanguage();
    }

    FirstStartView(FirstStartModel model, Language language, String folder, Actions actions) {
        this.model = model;
        this.actions = actions;
        words = Words.of("station", "ui", language);
        demo = option("make-demo", MaterialDesignH.HOME_CITY_OUTLINE, "first.demo",
                actions::demo);
        written = Nodes.mainButton("recovery-written", words.get("first.written"),
                actions::written);
        MessageBar message = new MessageBar();
        Button retry = Nodes.button("retry", words.get("first.retry"), "", actions::retry);
        model.message.subscribe(said -> {
            message.show(said == null ? null : said.in(language), Tone.ATTENTION);
            Nodes.present(retry, said != null && model.page.get() == Page.OPENING);
        });
        VBox card = Nodes.column("first-card", head(folder), page, message, retry);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.setId("first-start");
        root.getStyleClass().add("sign-in");
        root.getChildren().setAll(card);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.page.subscribe(this::show);
    }

    private Node head(String folder) {
        return Nodes.row("product-line",
                Icons.of(MaterialDesignL.LIGHTNING_BOLT_CIRCLE, "product-mark"),
                Nodes.column("product", Nodes.label(words.get("product"), "product-name"),
                        Nodes.label(folder, "muted")));
    }

    private void pressed(KeyEvent event) {
        Page at = model.page.get();
        if (event.getCode() == KeyCode.ESCAPE && at == Page.PASSWORD) {
            actions.back();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.L && at == Page.CHOICE) {
            actions.otherLanguage();
            event.consume();
        }
    }

    private void show(Page wanted) {
        page.getChildren().setAll(switch (wanted) {
            case CHOICE -> choice();
            case PASSWORD -> passwordPage();
            case RECOVERY -> recovery();
            case MAKING -> underWay(words.get(
                    model.demo.get() ? "first.making.demo" : "first.making"));
            case OPENING -> underWay(words.get("first.opening"));
        });
    }

    private Node choice() {
        Button empty = option("make-empty", MaterialDesignS.STORE_PLUS_OUTLINE, "first.empty",
                actions::empty);
        HBox both = Nodes.row("first-options", demo, empty);
        Button language = Nodes.button("other-language", words.get("other-language"), "Alt+L",
                actions::otherLanguage);
        language.getStyleClass().add("flat");
        return Nodes.column("first-page", Nodes.paragraph(words.get("first.welcome")), both,
                Nodes.row("first-foot", Nodes.label(words.get("first.keys"), "muted"),
                        Nodes.spring(), language));
    }

    private Button option(String id, Ikon icon, String key, Runnable act) {
        Button button = new Button();
        button.setId(id);
        button.setOnAction(_ -> act.run());
        button.getStyleClass().add("first-option");
        Label hint = Nodes.paragraph(words.get(key + ".hint"), "muted");
        button.setGraphic(Nodes.column("first-stack", Icons.of(icon, "first-icon"),
                Nodes.label(words.get(key), "title"), hint));
        return button;
    }

    private Node passwordPage() {
        Form form = new Form();
        form.row(words.get("first.password"), password).setId("admin-password");
        form.row(words.get("first.again"), again).setId("admin-again");
        password.textProperty().bindBidirectional(model.password);
        again.textProperty().bindBidirectional(model.again);
        Form.chain(actions::password, password, again);
        Button go = Nodes.mainButton("make-empty-go", words.get("first.make"),
                actions::password);
        Button back = Nodes.button("first-back", words.get("first.back"), "Esc", actions::back);
        return Nodes.column("first-page", Nodes.label(words.get("first.admin"), "title"),
                Nodes.paragraph(words.get("first.rule"), "muted"), form,
                Nodes.row("sheet-buttons", back, go));
    }

    private Node recovery() {
        Label code = Nodes.named("recovery-code", model.recoveryCode.get(), "recovery");
        return Nodes.column("first-page", Nodes.label(words.get("first.recovery"), "title"),
                Nodes.paragraph(words.get("first.recovery.hint")), code,
                Nodes.row("sheet-buttons", written));
    }

    private Node underWay(String what) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(model.message.isNull());
        return Nodes.column("first-page", Nodes.paragraph(what), bar);
    }

    void focus() {
        switch (model.page.get()) {
            case CHOICE -> demo.requestFocus();
            case PASSWORD -> password.requestFocus();
            case RECOVERY -> written.requestFocus();
            case MAKING, OPENING -> root.requestFocus();
        }
    }

    Region root() {
        return root;
    }
}

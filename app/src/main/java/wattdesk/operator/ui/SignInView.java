package wattdesk.operator.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The sign-in screen: name, password, Enter.
final class SignInView {

    private final SignInModel model;
    private final Words words;
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final MessageBar message = new MessageBar();
    private final StackPane root = new StackPane();

    SignInView(SignInModel model, List<DemoLogin> demo, Language language,
            Runnable signIn, Runnable recover, Runnable otherLanguage) {
        this.model = model;
        words = Words.of("operator", "ui", language);
        root.setId("sign-in");
        root.getStyleClass().add("sign-in");
        VBox card = card(signIn);
        Button forgotten = Nodes.button("recover", words.get("recover.link"), "Alt+R", recover);
        forgotten.getStyleClass().add("flat");
        Button other = Nodes.button("other-language", words.get("other-language"), "Alt+L",
                otherLanguage);
        other.getStyleClass().add("flat");
        onAlt(KeyCode.L, otherLanguage);
        onAlt(KeyCode.R, recover);
        card.getChildren().add(Nodes.row("sign-in-foot", forgotten, Nodes.spring(), other));
        if (!demo.isEmpty()) {
            card.getChildren().add(people(demo));
        }
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(new StackPane(card));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        root.getChildren().setAll(scroll);
        model.message.subscribe(m -> message.show(
                m == null ? null : m.in(language), Tone.ATTENTION));
    }

    private void onAlt(KeyCode key, Runnable act) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && event.getCode() == key && !model.busy.get()) {
                act.run();
                event.consume();
            }
        });
    }

    private VBox card(Runnable signIn) {
        Node mark = Icons.of(MaterialDesignL.LIGHTNING_BOLT_CIRCLE, "product-mark");
        VBox names = Nodes.column("product", Nodes.label(words.get("product"), "product-name"),
                stationName(), opening());
        HBox caps = Nodes.row("caps", Icons.of(MaterialDesignA.APPLE_KEYBOARD_CAPS),
                Nodes.label(words.get("caps")));
        caps.setId("caps-lock");
        model.capsLock.subscribe(on -> Nodes.present(caps, on));
        HBox locked = locked();
        field(login, "login", model.login);
        field(password, "password", model.password);
        follow(login, true);
        follow(password, false);
        login.setOnAction(_ -> password.requestFocus());
        password.setOnAction(_ -> signIn.run());
        Button enter = Nodes.mainButton("enter", words.get("enter"), signIn);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty().bind(model.busy.or(model.blockedUntil.isNotNull()));
        return Nodes.column("sign-in-card", Nodes.row("product-line", mark, names), locked,
                Nodes.label(words.get("login"), "caption"), login,
                Nodes.label(words.get("password"), "caption"), password, caps, message, enter);
    }

    private Label stationName() {
        Label name = Nodes.label("", "muted");
        model.stationName.subscribe(said -> {
            name.setText(said);
            Nodes.present(name, !said.isBlank());
        });
        return name;
    }

    private Label opening() {
        Label opening = Nodes.paragraph(words.get("opening"), "muted");
        opening.setId("opening");
        model.opening.subscribe(on -> Nodes.present(opening, on));
        return opening;
    }

    private HBox locked() {
        var text = Nodes.paragraph("", "muted");
        HBox locked = Nodes.row("locked", Icons.of(MaterialDesignL.LOCK_OUTLINE), text);
        model.lockedFor.subscribe(name -> {
            text.setText(words.get("locked", name));
            Nodes.present(locked, !name.isEmpty());
        });
        return locked;
    }

    private void follow(TextField field, boolean name) {
        field.focusedProperty().subscribe(on -> {
            if (on) {
                model.atName.set(name);
            }
        });
    }

    private void field(TextField field, String id, javafx.beans.property.StringProperty text) {
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.disableProperty().bind(model.busy);
    }

    private Node people(List<DemoLogin> demo) {
        VBox list = Nodes.column("demo-people", Nodes.paragraph(words.get("demo"), "caption"));
        list.setId("demo-people");
        for (DemoLogin person : demo) {
            Button use = Nodes.button("demo-" + person.login(), "", "", () -> {
                model.login.set(person.login());
                model.password.set(person.password());
                password.requestFocus();
                password.end();
            });
            use.setGraphic(Nodes.row("demo-person", Nodes.label(person.login(), "demo-login"),
                    Nodes.spring(), Nodes.label(person.password(), "mono")));
            use.getStyleClass().add("demo-button");
            use.setFocusTraversable(false);
            use.setMaxWidth(Double.MAX_VALUE);
            list.getChildren().add(use);
        }
        return list;
    }

    Region root() {
        return root;
    }

    void focus() {
        TextField next = model.atName.get() || model.login.get().isBlank() ? login : password;
        next.requestFocus();
        next.end();
    }
}

package wattdesk.operator.ui;

import wattdesk.operator.Recovery;
import wattdesk.operator.SignIn;

/// The sign-in screen's only door to services; blocks.
final class SignInInteractor {

    private final SignIn signIn;

    SignInInteractor(SignIn signIn) {
        this.signIn = signIn;
    }

    SignIn.Result signIn(String login, char[] password) {
        return signIn.signIn(login.strip(), password);
    }

    Recovery recover(String login, char[] code, char[] password) {
        return signIn.recover(login, code, password);
    }
}

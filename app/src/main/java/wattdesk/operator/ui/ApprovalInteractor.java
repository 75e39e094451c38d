package wattdesk.operator.ui;

import java.time.Clock;
import java.util.UUID;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Operator;
import wattdesk.operator.Permission;
import wattdesk.operator.SignIn;

/// Proves the second person; blocks.
final class ApprovalInteractor {

    private final SignIn signIn;
    private final Actor requester;
    private final Clock clock;

    ApprovalInteractor(SignIn signIn, Actor requester, Clock clock) {
        this.signIn = signIn;
        this.requester = requester;
        this.clock = clock;
    }

    /// What came of asking.
    sealed interface Answer {
        record Given(Approval approval) implements Answer {}

        record NotGiven(Message message) implements Answer {}
    }

    Answer prove(ApprovalRequest request, String login, char[] password, String reason) {
        if (reason.isBlank()) {
            return refuse("WD-5104");
        }
        if (login.strip().equals(requester.operator().login())) {
            return refuse("WD-5105");
        }
        return switch (signIn.prove(login.strip(), password)) {
            case SignIn.Result.In(var actor) -> judge(request, actor.operator(), reason.strip());
            case SignIn.Result.Wrong() -> refuse("WD-5101");
            case SignIn.Result.Wait(var left) -> refuse("WD-5102", left.toSeconds() + 1);
            case SignIn.Result.NotWritten(var code, var detail) ->
                refuse("WD-5103", code, detail);
        };
    }

    private Answer judge(ApprovalRequest request, Operator second, String reason) {
        if (second.login().equals(requester.operator().login())) {
            return refuse("WD-5105");
        }
        if (!second.may(Permission.APPROVE)) {
            return refuse("WD-5106", second.displayName());
        }
        return new Answer.Given(new Approval(UUID.randomUUID(), requester.operator(), second,
                request.action(), request.subject(), reason, clock.instant()));
    }

    private static Answer refuse(String code, Object... arguments) {
        return new Answer.NotGiven(Message.of("operator", code, arguments));
    }
}

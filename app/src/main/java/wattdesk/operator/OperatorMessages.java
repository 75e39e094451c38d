package wattdesk.operator;

import java.time.Duration;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;

/// What signing in and the staff's steps came to, as coded messages.
public final class OperatorMessages {
    private OperatorMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("operator", code, arguments);
    }

    /// For every result but `In`, which is no message.
    public static Message of(SignIn.Result result) {
        return switch (result) {
            case SignIn.Result.In(var actor) -> message("WD-5001", actor.operator().displayName());
            case SignIn.Result.Wrong _ -> message("WD-5101");
            case SignIn.Result.Wait(var left) -> waiting(left);
            case SignIn.Result.NotWritten(var code, var detail) ->
                message("WD-5103", code, detail);
        };
    }

    public static Message of(Operators.Added added) {
        return switch (added) {
            case Operators.Added.Ok _ -> message("WD-5002");
            case Operators.Added.NotPermitted _ -> message("WD-5003");
            case Operators.Added.LoginTaken _ -> message("WD-5004");
            case Operators.Added.PasswordTooWeak _ -> message("WD-5005");
            case Operators.Added.NoSuchOperator(var login) -> message("WD-5010", login);
            case Operators.Added.LastAdministrator(var login) -> message("WD-5011", login);
            case Operators.Added.NotWritten(var code, var detail) ->
                BookMessages.of(code, detail);
        };
    }

    public static Message of(Founding.Result result) {
        return switch (result) {
            case Founding.Result.Founded(var code) -> message("WD-5009", code);
            case Founding.Result.AlreadyFounded _ -> message("WD-5006");
            case Founding.Result.PasswordTooWeak _ -> message("WD-5005");
            case Founding.Result.NotWritten(var code, var detail) ->
                BookMessages.of(code, detail);
        };
    }

    public static Message of(Recovery recovery) {
        return switch (recovery) {
            case Recovery.Done(var newCode) -> message("WD-5009", newCode);
            case Recovery.Wrong _ -> message("WD-5007");
            case Recovery.Wait(var left) -> waiting(left);
            case Recovery.PasswordTooWeak _ -> message("WD-5005");
            case Recovery.NotWritten(var code, var detail) -> BookMessages.of(code, detail);
        };
    }

    /// Rounded up: at 0 the next try is open.
    private static Message waiting(Duration left) {
        return message("WD-5102", left.plusMillis(999).toSeconds());
    }
}

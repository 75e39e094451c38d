package wattdesk.message;

/// A message in words: what happened, what it means for money (may be empty), what to do.
public record Told(String code, String what, String money, String toDo) {

    /// All on one line, code last, for a terminal or a log.
    public String line() {
        String middle = money.isEmpty() ? "" : " " + money;
        String end = toDo.isEmpty() ? "" : " " + toDo;
        return what + middle + end + " [" + code + "]";
    }
}

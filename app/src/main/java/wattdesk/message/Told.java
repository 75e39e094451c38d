package wattdesk.message;

/// A message in words: what happened, what it means for money (may be empty), what to do.
public record Told(String code, String what, String money, String toDo) {

    /// All on one line, code last, for a terminal or a log.
    public String line() {
        StringBuilder line = new StringBuilder(what);
        for (String sentence : new String[] {money, toDo}) {
            boolean spaced = !line.toString().endsWith("。");
            line.append(sentence.isEmpty() || !spaced ? "" : " ").append(sentence);
        }
        return line.append(" [").append(code).append(']').toString();
    }
}

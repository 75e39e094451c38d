package wattdesk.meterio.meter.profile;

/// The protocols of this station; the words of profiles and of the command line.
public enum Protocol {
    DLT645("dlt645"), DLT645_97("dlt645-97"), MODBUS("modbus"), CJT188("cjt188");

    private final String word;

    Protocol(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

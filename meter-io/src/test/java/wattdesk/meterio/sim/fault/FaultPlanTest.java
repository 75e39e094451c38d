package wattdesk.meterio.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.sim.fault.FaultPlan.Entry;

class FaultPlanTest {

    private static final String WHOLE_VOCABULARY = "ok,none,drop:3,flip:4,half:5,dup,duplate:600,"
            + "delay:700,gap:100,fe:4,zero:1,trail:5,echo:on,echo:off,baud:2400,bits:11,"
            + "latency:16,reqlost,partial,partial:amount,noise68:7,wrongaddr,stale,heartbeat,"
            + "gone,gone:500";

    @Test
    void theWholeVocabularyIsReadAndWrittenBack() {
        assertThat(FaultPlan.parse(WHOLE_VOCABULARY)).hasToString(WHOLE_VOCABULARY);
    }

    @Test
    void blankMeansNoFaults() {
        assertThat(FaultPlan.parse(" ").entries()).isEmpty();
    }

    @Test
    void anEntryMayWaitForACreditOrAnyChangeAndMayRepeat() {
        assertThat(FaultPlan.parse("credit=none*2, ok,write=half:3").entries()).containsExactly(
                new Entry(new Fault.None(), FaultPlan.When.CREDIT, "credit=none"),
                new Entry(new Fault.None(), FaultPlan.When.CREDIT, "credit=none"),
                new Entry(new Fault.Ok(), FaultPlan.When.NEXT, "ok"),
                new Entry(new Fault.Half(3), FaultPlan.When.WRITE, "write=half:3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ok,drop|entry 2 \"drop\": needs a value",
        "drop:x|entry 1 \"drop:x\": the value is not a whole number",
        "none:3|entry 1 \"none:3\": takes no value",
        "ok,,none|entry 2 \"\": is not a fault",
        "echo:maybe|entry 1 \"echo:maybe\": is on or off",
        "ok,ok,explode|entry 3 \"explode\": is not a fault",
        "partial:half|entry 1 \"partial:half\": is count, amount or all",
        "bits:13|entry 1 \"bits:13\": the value must be 0 to 12",
        "none*0|entry 1 \"none*0\": the value must be 1 to 10000",
    })
    void aBadEntryIsNamed(String plan, String message) {
        assertThatThrownBy(() -> FaultPlan.parse(plan))
                .isInstanceOf(FaultPlanException.class)
                .hasMessageContaining(message);
    }
}

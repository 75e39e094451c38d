package wattdesk.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipDesk;
import wattdesk.slip.SlipPaper;

/// A slip that cannot be printed or saved says so; what was done stays done.
class SlipsOnScreenTest {

    private static final Slip SLIP = new Slip(UUID.randomUUID(), new ReceiptNumber("AD-2026", 1),
            Slip.Kind.OPENED, "10000001", "3-1204", "李晓明", Money.ZERO,
            new SlipPaper(Language.ZH, "开户单", List.of()), "王芳",
            new BusinessDay(LocalDate.of(2026, 11, 28)), Instant.EPOCH);

    private static SlipDesk desk(boolean printer, boolean broken) {
        return (SlipDesk) Proxy.newProxyInstance(SlipDesk.class.getClassLoader(),
                new Class<?>[] {SlipDesk.class}, (_, method, arguments) -> {
                    if (method.getName().equals("writePdf") && broken) {
                        throw new IOException("no space left");
                    }
                    if (method.getName().equals("writePdf")) {
                        Files.writeString((Path) arguments[1], "%PDF");
                    }
                    return method.getName().equals("hasPrinter") ? printer : null;
                });
    }

    private static LifeInteractor interactor(Path folder, SlipDesk desk) {
        return new LifeInteractor(new LifeServices(null, null, null, null, desk, folder, null),
                Actor.SYSTEM);
    }

    private static String code(Message message) {
        for (Language language : Language.values()) {
            assertThat(message.in(language).what()).doesNotContain("{");
        }
        return message.code();
    }

    @Test
    void everyEndOfAPaperHasItsWords(@TempDir Path folder) {
        assertThat(code(interactor(folder, desk(true, false)).pdf(SLIP))).isEqualTo("WD-6081");
        assertThat(folder.resolve("slips/AD-2026-000001.pdf")).hasContent("%PDF");
        assertThat(code(interactor(folder, desk(true, true)).pdf(SLIP))).isEqualTo("WD-6084");
        assertThat(code(interactor(folder, desk(true, false)).print(SLIP))).isEqualTo("WD-6082");
        assertThat(code(interactor(folder, desk(false, false)).print(SLIP))).isEqualTo("WD-6083");
    }
}

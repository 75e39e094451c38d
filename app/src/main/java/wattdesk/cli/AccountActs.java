package wattdesk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountOrder.NewHolder;
import wattdesk.customer.AccountOrder.Takeover;
import wattdesk.metering.Figures;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// The orders that an account can be given.
final class AccountActs {

    private static final int DECIMALS = 3;

    private AccountActs() {}

    @Command(name = "suspend")
    static final class Suspend extends AccountAct {

        @Option(names = "--reason", paramLabel = "TEXT", required = true,
                descriptionKey = "account.reason")
        private String reason = "";

        Suspend(Desk desk) {
            super(desk);
        }

        @Override
        AccountOrder order(String account) {
            return new AccountOrder.Suspend(account, reason);
        }
    }

    @Command(name = "resume")
    static final class Resume extends AccountAct {

        @Option(names = "--reason", paramLabel = "TEXT", required = true,
                descriptionKey = "account.reason")
        private String reason = "";

        Resume(Desk desk) {
            super(desk);
        }

        @Override
        AccountOrder order(String account) {
            return new AccountOrder.Resume(account, reason);
        }
    }

    @Command(name = "deposit")
    static final class Deposit extends AccountAct {

        /// One of the two.
        static final class Amount {
            @Option(names = "--take", paramLabel = "YUAN", required = true,
                    descriptionKey = "account.deposit.take")
            private @Nullable String take;

            @Option(names = "--give-back", paramLabel = "YUAN", required = true,
                    descriptionKey = "account.deposit.give-back")
            private @Nullable String giveBack;
        }

        @ArgGroup(multiplicity = "1")
        private Amount amount = new Amount();

        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "",
                descriptionKey = "account.reason")
        private String reason = "";

        Deposit(Desk desk) {
            super(desk);
        }

        @Override
        AccountOrder order(String account) {
            Long taken = Typed.fen("--take", amount.take);
            Long given = Typed.fen("--give-back", amount.giveBack);
            return taken != null ? new AccountOrder.TakeDeposit(account, Money.ofFen(taken))
                    : new AccountOrder.ReturnDeposit(
                            account, Money.ofFen(given == null ? 0 : given), reason);
        }
    }

    @Command(name = "close")
    static final class Close extends AccountAct {

        @Option(names = "--reason", paramLabel = "TEXT", required = true,
                descriptionKey = "account.reason")
        private String reason = "";

        @Option(names = "--register", paramLabel = "METER=KWH",
                descriptionKey = "account.register")
        private Map<String, String> registers = new LinkedHashMap<>();

        Close(Desk desk) {
            super(desk);
        }

        @Override
        AccountOrder order(String account) {
            return new AccountOrder.Close(account, figures(registers), reason);
        }
    }

    @Command(name = "transfer")
    static final class Transfer extends AccountAct {

        private static final Set<String> WORDS =
                Set.of("balance", "deposit", "debts", "tiers");

        @Option(names = "--to", paramLabel = "NAME", required = true,
                descriptionKey = "account.transfer.to")
        private String name = "";

        @Option(names = "--phone", paramLabel = "NUMBER",
                descriptionKey = "account.transfer.phone")
        private @Nullable String phone;

        @Option(names = "--keep", paramLabel = "balance,deposit,debts,tiers", split = ",",
                descriptionKey = "account.transfer.keep")
        private List<String> keep = List.of();

        @Option(names = "--reason", paramLabel = "TEXT", required = true,
                descriptionKey = "account.reason")
        private String reason = "";

        @Option(names = "--register", paramLabel = "METER=KWH",
                descriptionKey = "account.register")
        private Map<String, String> registers = new LinkedHashMap<>();

        Transfer(Desk desk) {
            super(desk);
        }

        @Override
        AccountOrder order(String account) {
            Set<String> kept = new TreeSet<>();
            keep.forEach(word -> kept.add(word.strip().toLowerCase(Locale.ROOT)));
            kept.stream().filter(word -> !WORDS.contains(word)).findFirst().ifPresent(word -> {
                throw Typed.wrong("--keep", word);
            });
            return new AccountOrder.Transfer(account, new NewHolder(name, phone),
                    new Takeover(kept.contains("balance"), kept.contains("deposit"),
                            kept.contains("debts"), kept.contains("tiers")),
                    figures(registers), reason);
        }
    }

    /// "000024170093=1234.56", by meter.
    static Map<String, Figures> figures(Map<String, String> typed) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        typed.forEach((meter, register) -> figures.put(meter, Figures.ofTotal(
                new Usage(Typed.number("--register", register, DECIMALS)))));
        return figures;
    }
}

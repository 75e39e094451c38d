package wattdesk.vending;

/// Hears where a sale stands, in order; called on a worker thread.
@FunctionalInterface
public interface SaleSteps {

    /// The steps a cashier sees: 收款 记账 读表 写表 核对 收据.
    enum Step { CHECKING, RECORDING, READING, WRITING, VERIFYING, RECEIPT }

    void at(Step step);
}

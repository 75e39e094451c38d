package wattdesk.meterio.sim.model;

/// Where the state of one meter outlives the process.
public interface StateStore {

    /// Fills the state with what was kept; returns false when nothing was.
    boolean restore(MeterState state);

    /// Returns when the state is safe.
    void keep(MeterState state);

    /// Keeps nothing: every start begins at the factory.
    static StateStore forgetful() {
        return new StateStore() {
            @Override
            public boolean restore(MeterState state) {
                return false;
            }

            @Override
            public void keep(MeterState state) { }
        };
    }
}

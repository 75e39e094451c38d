package wattdesk.pricing.ui;

/// What can be done with the draft in the editor.
interface EditorActions {

    void save();

    void rehearse();

    void release();

    void delete();

    /// Back to the list; what is not saved is asked about.
    void leave();
}

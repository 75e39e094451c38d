package wattdesk.reports.publication;

import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/// The lines, as the template asks for them: `kind`, and `c0` to `c4`.
final class PublicationRows implements JRDataSource {

    private final List<PublicationLines.Line> lines;
    private int at = -1;

    PublicationRows(List<PublicationLines.Line> lines) {
        this.lines = lines;
    }

    @Override
    public boolean next() {
        return ++at < lines.size();
    }

    @Override
    public Object getFieldValue(JRField field) {
        PublicationLines.Line line = lines.get(at);
        if (field.getName().equals("kind")) {
            return line.kind();
        }
        int column = field.getName().charAt(1) - '0';
        return column < line.texts().size() ? line.texts().get(column) : "";
    }
}

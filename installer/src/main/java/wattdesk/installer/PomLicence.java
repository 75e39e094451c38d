package wattdesk.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A licence as a library's pom, or a parent of it, names it.
record PomLicence(String name, String url) {

    private static final int MOST_PARENTS = 8;
    private static final PomLicence OWN =
            new PomLicence("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0");

    /// The licences of a jar that lies in a local Maven repository; our own for our own jars.
    static List<PomLicence> of(Path jar) throws IOException {
        Path folder = jar.toAbsolutePath().getParent();
        if (folder == null || folder.endsWith("target")) {
            return List.of(OWN);
        }
        int names = folder.getNameCount();
        String base = folder.getName(names - 2) + "-" + folder.getName(names - 1);
        Path pom = folder.resolve(base + ".pom");
        for (int i = 0; i < MOST_PARENTS && pom != null && Files.exists(pom); i++) {
            Element project = parse(pom).getDocumentElement();
            List<PomLicence> found = in(project);
            if (!found.isEmpty()) {
                return found;
            }
            pom = parent(project, repository(folder));
        }
        throw new IOException("no licence named for " + jar.getFileName());
    }

    private static Path repository(Path folder) {
        Path at = folder;
        while (at.getParent() != null && !Files.isDirectory(at.resolve("org/apache/maven"))) {
            at = at.getParent();
        }
        return at;
    }

    private static Document parse(Path pom) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(pom.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("unreadable " + pom.getFileName(), e);
        }
    }

    private static List<PomLicence> in(Element project) {
        List<PomLicence> found = new ArrayList<>();
        Element all = child(project, "licenses");
        for (Element licence : all == null ? List.<Element>of() : children(all)) {
            found.add(new PomLicence(text(licence, "name"), text(licence, "url")));
        }
        return found;
    }

    private static @Nullable Path parent(Element project, Path repository) {
        Element parent = child(project, "parent");
        if (parent == null) {
            return null;
        }
        String artifact = text(parent, "artifactId");
        String version = text(parent, "version");
        return repository.resolve(text(parent, "groupId").replace('.', '/')).resolve(artifact)
                .resolve(version).resolve(artifact + "-" + version + ".pom");
    }

    private static String text(Element of, String name) {
        Element child = child(of, name);
        return child == null ? "" : child.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static @Nullable Element child(Element of, String name) {
        return children(of).stream().filter(c -> c.getTagName().equals(name)).findFirst()
                .orElse(null);
    }

    private static List<Element> children(Element of) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = of.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}

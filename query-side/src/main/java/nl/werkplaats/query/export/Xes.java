package nl.werkplaats.query.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.werkplaats.kernel.year.HalfYear;

/** A log of the journeys of questions in the format XES (IEEE 1849): one trace per question. */
final class Xes {

  private static final String OWN = "werkplaats:";

  private final XMLStreamWriter xml;
  private final HalfYear half;

  private Xes(XMLStreamWriter xml, HalfYear half) {
    this.xml = xml;
    this.half = half;
  }

  static byte[] file(HalfYear half, Map<Kind, Told> told) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new Xes(xml, half).write(told);
      xml.close();
    } catch (XMLStreamException unwritable) {
      throw new IllegalStateException(unwritable);
    }
    return bytes.toByteArray();
  }

  private void write(Map<Kind, Told> told) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("log");
    xml.writeDefaultNamespace("http://www.xes-standard.org/");
    xml.writeAttribute("xes.version", "1849-2016");
    xml.writeAttribute("xes.features", "");
    extension("Concept", "concept");
    extension("Time", "time");
    extension("Organizational", "org");
    named("trace");
    named("event");
    xml.writeEmptyElement("classifier");
    xml.writeAttribute("name", "Activity");
    xml.writeAttribute("keys", "concept:name");
    value("string", "concept:name", "werkplaats " + half.label());
    for (var one : About.of(half, told, Kind.QUESTION).entrySet()) {
      value("string", OWN + one.getKey(), one.getValue());
    }
    traces(Optional.ofNullable(told.get(Kind.QUESTION)).map(Told::variants).orElse(List.of()));
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void traces(List<Told.Variant> variants) throws XMLStreamException {
    int number = 0;
    for (Told.Variant variant : variants) {
      for (long i = 0; i < variant.count(); i++) {
        xml.writeStartElement("trace");
        value("string", "concept:name", Kind.QUESTION.word() + "-" + ++number);
        for (int step = 0; step < variant.steps().size(); step++) {
          event(variant.steps().get(step), step);
        }
        xml.writeEndElement();
      }
    }
  }

  private void event(Step step, int place) throws XMLStreamException {
    xml.writeStartElement("event");
    value("string", "concept:name", step.activity());
    value("date", "time:timestamp", Ocel.time(half, place));
    if (step.hat().isPresent()) value("string", "org:role", step.hat().get().name());
    xml.writeEndElement();
  }

  private void extension(String name, String prefix) throws XMLStreamException {
    xml.writeEmptyElement("extension");
    xml.writeAttribute("name", name);
    xml.writeAttribute("prefix", prefix);
    xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
  }

  /** Each of them has a name. */
  private void named(String scope) throws XMLStreamException {
    xml.writeStartElement("global");
    xml.writeAttribute("scope", scope);
    value("string", "concept:name", "unknown");
    xml.writeEndElement();
  }

  private void value(String type, String key, String value) throws XMLStreamException {
    xml.writeEmptyElement(type);
    xml.writeAttribute("key", key);
    xml.writeAttribute("value", value);
  }
}

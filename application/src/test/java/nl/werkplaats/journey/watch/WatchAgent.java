package nl.werkplaats.journey.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Makes the JDK tell {@link Watch} before it leaves the machine. Everything written in Java goes
 * through these few methods, whichever library and whichever kind of socket it uses.
 */
public final class WatchAgent {

  private static final String PACKAGE = "nl.werkplaats.journey.watch";
  private static final ClassDesc WATCH = ClassDesc.of(PACKAGE + ".Watch");
  private static final MethodTypeDesc TOLD =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

  /** In which class, which methods, and what Watch calls it; told is the first such parameter. */
  private record Exit(String method, List<String> parameters, String told) {}

  private static final Map<String, Exit> EXITS =
      Map.of(
          "sun.nio.ch.Net",
          new Exit("connect", List.of("InetAddress", "SocketAddress"), "reach"),
          "sun.nio.ch.DatagramChannelImpl",
          new Exit("send", List.of("InetSocketAddress"), "reach"),
          "java.net.InetAddress$PlatformResolver",
          new Exit("lookup.*", List.of("String", "byte[]"), "lookup"));

  private WatchAgent() {}

  /** The JVM calls this before the program begins. */
  public static void premain(String nothing, Instrumentation jvm) throws Exception {
    ClassFileTransformer transformer =
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              Module module,
              ClassLoader loader,
              String name,
              Class<?> redefined,
              ProtectionDomain domain,
              byte[] code) {
            Exit exit = EXITS.get(name.replace('/', '.'));
            return exit == null ? null : watched(code, exit);
          }
        };
    jvm.addTransformer(transformer, true);
    for (String name : EXITS.keySet()) {
      jvm.retransformClasses(Class.forName(name));
    }
  }

  private static byte[] watched(byte[] code, Exit exit) {
    ClassFile classes = ClassFile.of();
    Predicate<MethodModel> leaves =
        method ->
            method.code().isPresent()
                && method.methodName().stringValue().matches(exit.method())
                && slot(method, exit) >= 0;
    return classes.transformClass(
        classes.parse(code),
        (builder, element) -> {
          if (element instanceof MethodModel method && leaves.test(method)) {
            builder.transformMethod(
                method,
                (inner, part) -> {
                  if (part instanceof CodeModel body) {
                    inner.transformCode(body, telling(slot(method, exit), exit.told()));
                  } else {
                    inner.with(part);
                  }
                });
          } else {
            builder.with(element);
          }
        });
  }

  private static CodeTransform telling(int slot, String told) {
    return new CodeTransform() {
      @Override
      public void atStart(CodeBuilder builder) {
        builder.aload(slot).invokestatic(WATCH, told, TOLD);
      }

      @Override
      public void accept(CodeBuilder builder, CodeElement element) {
        builder.with(element);
      }
    };
  }

  /** Where the parameter to be told of stands; -1 when the method has none. */
  private static int slot(MethodModel method, Exit exit) {
    boolean isStatic = (method.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
    int slot = isStatic ? 0 : 1;
    for (ClassDesc parameter : method.methodTypeSymbol().parameterList()) {
      if (exit.parameters().contains(parameter.displayName())) return slot;
      boolean wide =
          parameter.equals(ConstantDescs.CD_long) || parameter.equals(ConstantDescs.CD_double);
      slot += wide ? 2 : 1;
    }
    return -1;
  }

  /**
   * Options that put a JVM under watch.
   *
   * @param folder where the agent's jar is made
   * @param notes the file in which attempts are noted
   */
  public static List<String> options(Path folder, Path notes, String ownName) {
    Path jar = folder.resolve("watch-agent.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Premain-Class", WatchAgent.class.getName());
    main.putValue("Can-Retransform-Classes", "true");
    main.putValue("Boot-Class-Path", jar.getFileName().toString());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest);
        Stream<Path> own = Files.list(folderOfThisPackage())) {
      for (Path each : own.filter(path -> path.toString().endsWith(".class")).toList()) {
        entries.putNextEntry(new JarEntry(PACKAGE.replace('.', '/') + "/" + each.getFileName()));
        Files.copy(each, entries);
        entries.closeEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return List.of(
        "-javaagent:" + jar, "-D" + Watch.FILE + "=" + notes, "-Dwatch.own-name=" + ownName);
  }

  private static Path folderOfThisPackage() {
    try {
      return Path.of(WatchAgent.class.getResource("WatchAgent.class").toURI()).getParent();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

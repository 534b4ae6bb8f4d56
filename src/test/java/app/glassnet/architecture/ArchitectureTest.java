package app.glassnet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.Serializable;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The rules of ARCHITECTURE.md, held by every build. */
@AnalyzeClasses(packages = "app.glassnet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "app.glassnet";
  private static final String[] PLAIN =
      {ROOT + ".engine..", ROOT + ".data..", ROOT + ".explain..", ROOT + ".lesson.."};

  @ArchTest
  static final ArchRule PLAIN_JAVA_KNOWS_NO_JAVAFX = noClasses().that().resideInAnyPackage(PLAIN)
      .should().dependOnClassesThat()
      .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..")
      .because("the engine, data and explanations must run without a window");

  @ArchTest
  static final ArchRule PLAIN_JAVA_KNOWS_NO_INTERFACE = noClasses().that().resideInAnyPackage(PLAIN)
      .should().dependOnClassesThat()
      .resideInAnyPackage(ROOT + ".ui..", ROOT + ".rooms..", ROOT + ".shell..", ROOT + ".cli..")
      .because("dependencies point one way");

  @ArchTest
  static final ArchRule ONLY_THE_BACKEND_KNOWS_ND4J = noClasses()
      .that().resideOutsideOfPackage(ROOT + ".engine.backend..")
      .should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.bytedeco..")
      .because("another array library must be a change of one package");

  @ArchTest
  static final ArchRule INTERFACE_KNOWS_NO_ROOM = noClasses().that().resideInAPackage(ROOT + ".ui..")
      .should().dependOnClassesThat().resideInAnyPackage(ROOT + ".rooms..", ROOT + ".shell..", ROOT + ".cli..")
      .because("ui is what rooms share");

  @ArchTest
  static final ArchRule ROOMS_KNOW_NO_SHELL = noClasses().that().resideInAPackage(ROOT + ".rooms..")
      .should().dependOnClassesThat().resideInAnyPackage(ROOT + ".shell..", ROOT + ".cli..")
      .because("dependencies point one way").allowEmptyShould(true);

  @ArchTest
  static final ArchRule ROOMS_DO_NOT_KNOW_EACH_OTHER = slices().matching(ROOT + ".rooms.(*)..").namingSlices("room $1")
      .should().notDependOnEachOther().allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_SHELL_NAMES_ROOMS = noClasses()
      .that().resideOutsideOfPackages(ROOT + ".shell", ROOT + ".rooms..")
      .should().dependOnClassesThat().resideInAPackage(ROOT + ".rooms..")
      .because("a room is found through its interface alone");

  @ArchTest
  static final ArchRule MODELS_KNOW_NO_SCENE = noClasses().that().haveSimpleNameEndingWith("Model")
      .should().dependOnClassesThat(javafxBut("javafx.beans", "javafx.collections"))
      .because("a model is observable state, not a picture of it").allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONE_DOOR_TO_THE_INTERFACE_THREAD = noClasses()
      .that().resideOutsideOfPackage(ROOT + ".ui.task..")
      .should().dependOnClassesThat().haveFullyQualifiedName("javafx.application.Platform");

  @ArchTest
  static final ArchRule THREADS_HAVE_THEIR_PLACES = noClasses()
      .that().resideOutsideOfPackages(ROOT + ".ui.task..", ROOT + ".engine.training..", ROOT + ".engine.backend..")
      .should(startThreads())
      .because("threads of the engine live in engine.training (helpers of one operation in engine.backend), others in "
          + "ui.task");

  @ArchTest
  static final ArchRule NO_JAVA_SERIALISATION = noClasses().should().dependOnClassesThat()
      .haveNameMatching("java\\.io\\.(ObjectInputStream|ObjectOutputStream|Externalizable)")
      .orShould(sayTheyAreSerializable())
      .because("what is written must be readable by others, and safe to read");

  @ArchTest
  static final ArchRule NO_STACK_TRACES_ON_THE_SCREEN = noClasses()
      .should().callMethodWhere(DescribedPredicate.describe("name is printStackTrace",
          (JavaMethodCall call) -> call.getName().equals("printStackTrace")))
      .because("a failure is a sentence; its trace goes to the log");

  @ArchTest
  static final ArchRule STANDARD_STREAMS_BELONG_TO_MAIN = noClasses()
      .that().doNotHaveFullyQualifiedName(ROOT + ".Main")
      .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
      .because("commands write where they are told to");

  private static DescribedPredicate<JavaClass> javafxBut(String... allowed) {
    return DescribedPredicate.describe("are in JavaFX outside of " + String.join(", ", allowed), type -> {
      String name = type.getPackageName();
      return name.startsWith("javafx.")
          && Stream.of(allowed).noneMatch(a -> name.equals(a) || name.startsWith(a + "."));
    });
  }

  /** Makes a thread or a pool of threads; the common pool of CompletableFuture is not counted. */
  private static ArchCondition<JavaClass> startThreads() {
    return new ArchCondition<>("make threads") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (makesThread(access)) {
            events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
          }
        }
      }
    };
  }

  private static boolean makesThread(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    boolean constructor = name.equals("<init>");
    return constructor && (owner.isAssignableTo(Thread.class) || owner.isAssignableTo(ExecutorService.class)
            || owner.isAssignableTo(Timer.class))
        || owner.isEquivalentTo(Thread.class)
            && Set.of("ofPlatform", "ofVirtual", "startVirtualThread", "start").contains(name)
        || owner.isEquivalentTo(Executors.class);
  }

  /** Names java.io.Serializable itself; exceptions and enums inherit it and cannot help it. */
  private static ArchCondition<JavaClass> sayTheyAreSerializable() {
    return new ArchCondition<>("implement Serializable") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.getRawInterfaces().stream().anyMatch(i -> i.isEquivalentTo(Serializable.class))) {
          events.add(SimpleConditionEvent.satisfied(type, type.getName() + " implements Serializable"));
        }
      }
    };
  }
}

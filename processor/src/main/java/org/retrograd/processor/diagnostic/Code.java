package org.retrograd.processor.diagnostic;

/**
 * Every problem that Retrograd can name. Ids are stable: a code may be retired, never given a new meaning.
 *
 * <p>1xx misuse of an annotation, 2xx language outside the accepted subset, 3xx data flow that cannot be differentiated,
 * 4xx the environment, 5xx limits of class files and of the virtual machine, 9xx defects of Retrograd itself.
 */
public enum Code {
    NOT_STATIC(
            101,
            "the annotated method is called on an object that cannot be taken apart",
            "what a method is called on is a parameter: a record, or an immutable object of a final class",
            "make the method static and pass what it needs as parameters, or make its class a record"),
    NO_BODY(
            102,
            "the annotated method has no body",
            "there is nothing to differentiate in an abstract or native method",
            "annotate the method that has the body"),
    CONSTRUCTOR(
            103,
            "a constructor is annotated",
            "a constructor returns nothing that could be differentiated",
            "annotate a static method that computes the value"),
    PRIVATE_METHOD(
            104,
            "the annotated method or its class is private",
            "the generated class stands beside yours and cannot call it",
            "make it package-private"),
    NO_ACTIVE_PARAMETER(
            105,
            "the method has no parameter to differentiate with respect to",
            "its gradient would have no component",
            "give it a double, a float or an array of them as parameter, or remove the annotation"),
    UNKNOWN_WRT(
            106,
            "a name in wrt is not a parameter",
            "the gradient would lack what was asked for",
            "use the parameter's name as declared"),
    PASSIVE_WRT(
            107,
            "a name in wrt is a parameter that has no derivative",
            "its gradient would be a silent zero",
            "remove the name from wrt, or change the parameter's type or its @NoGradient"),
    NAME_CLASH(
            108,
            "two generated members would have the same name",
            "one of them would hide the other",
            "give one method another base name: @Differentiable(name = \"...\"); or one of two records another name"),
    UNUSABLE_PARAMETER_NAME(
            109,
            "a parameter's name cannot be a component of a record",
            "the gradient is returned as a record with a component for each active parameter, and Java reserves this name",
            "rename the parameter"),
    PASSIVE_RESULT(
            110,
            "the method's result has no derivative",
            "only double, float and arrays of them can be differentiated",
            "return a differentiable type"),
    GENERIC_METHOD(
            111,
            "the annotated method is generic",
            "its generated methods would not know which types are differentiable",
            "write the method for the type that you need"),
    NON_SCALAR_GRADIENT(
            112,
            "a gradient is asked of a method whose result is not a scalar",
            "only a scalar has a gradient; the derivative of an array is a Jacobian",
            "call the Vjp method with a cotangent of the result's shape"),
    UNNAMED_ENCLOSING_CLASS(
            113,
            "the annotated method is inside a local or anonymous class",
            "the generated class could not name it",
            "move the method to a named class"),
    INVALID_NAME(
            114,
            "the name given in the annotation is not a Java identifier",
            "the generated members are named after it",
            "use a Java identifier"),
    PRIVATE_TYPE(
            115,
            "the signature mentions a type that the generated class cannot see",
            "the generated class is not a nest mate of yours",
            "make the type package-private"),
    DUPLICATE_WRT(
            116,
            "a name stands twice in wrt",
            "a gradient has one component for a parameter",
            "name each parameter once"),
    UNSUPPORTED_PARAMETER(
            117,
            "a parameter's type is not understood yet",
            "what the method reads through it might carry a derivative that would be lost",
            "pass primitives or arrays of them, or mark the parameter @NoGradient"),
    GENERATED_CLASS_EXISTS(
            118,
            "a class with the generated class's name exists already",
            "one of the two would be lost",
            "rename your class"),

    NO_JACOBIAN(
            119,
            "a Jacobian that does not exist or cannot be computed row by row",
            "a Jacobian has a row for each element of a vector, each from one more call of the method",
            "ask for it on methods that return double[] or float[] and leave their arguments alone"),
    UNKNOWN_RULED_METHOD(
            120,
            "a derivative rule of a method that does not exist",
            "the rule would never be used",
            "name the class that declares the method, and the method"),
    RULE_PARAMETERS(
            121,
            "a derivative rule does not take what it has to",
            "generated code calls the rule with the arguments of the method, its result if asked for, and an adjoint or a tangent",
            "take what the method is called on, all its parameters, its result if the rule says result = true, and last d; behind d only what the method takes any number of, and in front of that an int if the rule is with respect to one of these"),
    RULE_WITHOUT_ADJOINT(
            122,
            "a derivative rule without d",
            "a rule turns an adjoint or a tangent into another one, and has to be given it",
            "take d as the last parameter, and return it times the partial derivative"),
    RULE_RESULT(
            123,
            "a derivative rule returns or throws what it must not",
            "what it returns is added to an adjoint or a tangent, and generated methods declare no exceptions",
            "return the type of the derivative that the rule makes: double, float if the parameter and the result are float, or the tangent type; throw unchecked exceptions alone"),
    RULE_NOT_STATIC(
            124,
            "a derivative rule is not static",
            "generated code has no instance to call it on",
            "make the rule static"),
    HIDDEN_RULE(
            125,
            "a derivative rule that the generated class cannot see",
            "the generated class stands beside the one with the annotated methods and calls the rule",
            "make the rule and its class package-private, or public if they are in another package"),
    DUPLICATE_RULE(126, "two derivatives for one parameter", "which one is meant is not known", "leave one of them"),
    NO_RULES(
            127,
            "a class without derivative rules stands in @Rules",
            "calls that need rules would go without",
            "name the class whose methods are marked @DerivativeOf, or remove it"),
    MISSING_RULE(
            128,
            "a parameter without a derivative rule",
            "its derivative would be a silent zero",
            "add a rule with parameter = the position; or name the position in constant, so that passing it a derivative is an error"),
    NOT_RULED(
            129,
            "a derivative rule of a method that cannot have one",
            "rules are of static methods, and of methods of types marked @Tangent, that return a number or such a type and take what can be kept",
            "write the rule for a static method of this form that calls it"),
    RULE_POSITION(
            130,
            "a derivative rule names a parameter that has no derivative",
            "only parameters of type double, float and types marked @Tangent have one",
            "count from 0, which is what an instance method is called on, and name a parameter of such a type"),
    UNUSABLE_TANGENT(
            131,
            "a @Tangent that cannot be used",
            "derivatives with respect to values of the type are made and added by the methods that it names",
            "name a static method that makes the zero of a value's shape, and a method that adds two tangents, as visible as the type"),
    MISPLACED_NO_GRADIENT(
            132,
            "@NoGradient on a method of a class that is not marked @Tangent",
            "it would do nothing: other methods are differentiated by their source or by rules",
            "remove it, and wrap calls of the method in Gradients.stopGradient where a constant is meant"),
    NEGATIVE_LIMIT(
            133,
            "maxSavedBytes is negative",
            "no derivative can save less than nothing",
            "give the greatest number of bytes that a derivative may save, or leave it out"),
    UNSUPPORTED_STATEMENT(
            201,
            "a statement outside the accepted language",
            "what it does to the derivative is not known",
            "rewrite it with the accepted statements; docs/language.md lists them"),
    UNSUPPORTED_EXPRESSION(
            202,
            "an expression outside the accepted language",
            "what it does to the derivative is not known",
            "rewrite it with the accepted expressions; docs/language.md lists them"),
    UNSUPPORTED_LOOP(
            203,
            "a loop over a collection, or one that nothing ends",
            "what an iterator hands out is not known, and what follows an endless loop is never reached",
            "loop over an array or an index; leave the loop by its condition, break or return"),
    UNSUPPORTED_CALL(
            205,
            "a call of a method without a derivative",
            "a derivative may pass through the call and would be lost",
            "call static methods whose source is compiled together with this class, annotated methods of other jars, or methods of Math"),
    UNSUPPORTED_TYPE(
            206,
            "a local variable or expression of a type that is not understood",
            "a derivative may pass through it and would be lost",
            "use primitives and arrays of them"),
    UNSUPPORTED_WRITE(
            207,
            "a write to something that is neither a variable nor an element of an array of numbers",
            "what is read from there later has a derivative that would be lost",
            "keep the value in a local variable or an array"),
    MUTABLE_FIELD(
            208,
            "a field that is not a constant is read",
            "its value may depend on a parameter and its derivative would be lost",
            "make it a static final constant, or pass it as a parameter"),
    CALLEE_REFUSED(
            211,
            "the called method was itself refused",
            "without its adjoint the derivative would be lost",
            "mend the called method first"),
    UNSUPPORTED_ARRAY_MERGE(
            212,
            "an array variable that holds an array from stopGradient, or another one",
            "a derivative flows to the elements of one and not of the other",
            "copy the elements, and call stopGradient on the numbers that are read"),
    CONSTANT_PARAMETER(
            213,
            "a derivative flows into a parameter that the method's rules call constant",
            "there is no rule for it, and a zero would be silent",
            "add a rule for the parameter, or wrap the argument in Gradients.stopGradient"),
    LIBRARY_CONSTANT(
            214,
            "a derivative flows into a parameter that a method of another jar calls constant",
            "the jar has no derivative for the parameter, and a zero would be silent",
            "wrap the argument in Gradients.stopGradient, or have @NoGradient taken from the parameter in the jar"),
    HIDDEN_IN_LIBRARY(
            215,
            "a method of another jar needs what generated code cannot see",
            "its derivatives are made again in your package, and mention what the method mentions",
            "have what is hidden made public in an exported package, or call the generated Vjp in a rule of your own"),
    MISSING_DIRECTION(
            216,
            "a derivative flows in a direction for which there is no rule",
            "the rule of the parameter serves the other direction alone, and a zero would be silent",
            "write a second rule of the parameter, with direction = Direction.REVERSE for gradients or Direction.FORWARD for Jvp"),

    ZERO_DERIVATIVE(
            301,
            Severity.WARNING,
            "a derivative that is zero almost everywhere",
            "the value depends on the parameter, but in steps: nothing flows back through it",
            "wrap the operand in Gradients.stopGradient to say that this is meant"),
    INEFFECTIVE_PARAMETER(
            302,
            Severity.WARNING,
            "an active parameter never affects the result",
            "its gradient is zero for every argument",
            "mark it @NoGradient or leave it out of wrt"),

    NO_TREES(
            401,
            "the compiler offers no access to method bodies",
            "Retrograd reads bodies through javac's tree interface",
            "compile with javac; in an IDE, run the build through Maven"),
    LOMBOK_VAL(
            402,
            "lombok.val is used in a class with differentiable methods",
            "its type is known only after Lombok has rewritten the method, and reading the body earlier breaks the compilation",
            "use Java's own var"),
    CANONICAL_CONSTRUCTOR(
            403,
            "a record with a canonical constructor of its own shares a class with differentiable methods",
            "javac cannot be asked for the types in such a class without breaking the constructor",
            "declare the record outside of the class, or leave the checks of its constructor to a static method"),
    UNRESOLVED_CODE(
            404,
            "the method's body does not compile",
            "what has no type cannot be differentiated",
            "mend the compiler's own errors first"),
    UNKNOWN_OPTION(
            405,
            "an option of the processor has a value that is not understood",
            "what it asks for would be left out in silence",
            "use the values that docs/gradients.md lists"),
    OTHER_CONTRACT(
            406,
            "a method of another jar was compiled with another version of Retrograd",
            "its program is written for that version, and could be misread here",
            "compile the library again with the version of Retrograd used here"),
    NO_PROGRAMS(
            407,
            "an annotated method of another jar without its program",
            "what the method computes cannot be told from its class file",
            "compile the library again, with the annotation processor of Retrograd, and keep all classes that it generates"),
    DAMAGED_PROGRAMS(
            408,
            "the programs of another jar are damaged",
            "a derivative made from them could be wrong",
            "compile the library again, and let no tool change strings in its class files"),
    STALE_PROGRAMS(
            409,
            "the program of a method of another jar does not fit the class files",
            "its derivative would be that of another version of the method",
            "compile the library again, all its classes together"),
    CAPTURED_LAMBDA(
            410,
            "a lambda over a wildcard shares a class with differentiable methods",
            "javac cannot be asked for the types in such a class without breaking the lambda",
            "write the type of the lambda's parameter, or put the differentiable methods into a class of their own"),

    TOO_MANY_PARAMETERS(
            501,
            "the derivatives would have more parameters than Java allows",
            "a method has 255 slots for parameters, of which a double or long takes two; derivatives take cotangents and buffers as well",
            "pass arrays in the place of single numbers"),
    CODE_TOO_LARGE(
            502,
            "a derivative would be longer than a method may be",
            "a class file holds methods of up to 65,535 bytes, and what makes this one long cannot be put in parts",
            "split the method into annotated methods that call each other, or what it repeats into a loop; return once, at the end"),
    NOT_COMPILED(
            503,
            Severity.WARNING,
            "a derivative is longer than what HotSpot compiles",
            "HotSpot interprets methods of more than 8,000 bytes, which is many times slower, and what makes this one long cannot be put in parts",
            "split the method into annotated methods that call each other, or what it repeats into a loop; return once, at the end"),

    INTERNAL(
            901,
            "a defect in Retrograd",
            "nothing was generated, so nothing wrong can run",
            "report it with the text above; removing the annotation lets the rest compile");

    private final int number;
    private final Severity severity;
    private final String title;
    private final String why;
    private final String remedy;

    Code(int number, String title, String why, String remedy) {
        this(number, Severity.ERROR, title, why, remedy);
    }

    Code(int number, Severity severity, String title, String why, String remedy) {
        this.number = number;
        this.severity = severity;
        this.title = title;
        this.why = why;
        this.remedy = remedy;
    }

    /** The stable id as users see it, for example {@code RG101}. */
    public String id() {
        return "RG" + number;
    }

    public Severity severity() {
        return severity;
    }

    public String title() {
        return title;
    }

    /** Why it matters, as a clause. */
    public String why() {
        return why;
    }

    /** What to do about it in general, as a clause. */
    public String remedy() {
        return remedy;
    }
}

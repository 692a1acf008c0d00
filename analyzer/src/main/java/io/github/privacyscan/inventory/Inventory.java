package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * The personal data of a program. Answers are the same for the same question, whatever the order of questions; safe to
 * share between threads.
 */
public interface Inventory {

    /**
     * All declared elements (fields, record components, parameters, columns that become no field), sorted. Parameters of setters and constructors that are
     * named like a field of the same type are left out, as the field stands for them.
     */
    List<DataElement> elements();

    /** The inputs of pages that ask for personal data, in order of their pages. */
    List<CollectedInput> collected();

    /** The element a field is. */
    Optional<DataElement> field(FieldRef field);

    /**
     * The element a column is: the field that it becomes, or itself.
     *
     * @param table the table, or the class mapped to it, as a statement names it
     * @param column the column or property
     */
    Optional<DataElement> column(String table, String column);

    /**
     * The element that the result of a method without a body is, where the statement it runs reads one column.
     *
     * @param owner binary name of the declaring type
     * @param method its name
     */
    Optional<DataElement> queried(String owner, String method);

    /** Tables, columns, the fields they become, and statements. */
    Storage storage();

    /** The element a parameter of a source method is. */
    Optional<DataElement> parameter(MethodRef method, int index);

    /**
     * The element that an accessor without a body gives: {@code user.getEmail()} of a library or interface type.
     *
     * @param method the method called; its owner is the type of the receiver
     * @param place the call
     */
    Optional<DataElement> accessor(MethodRef method, Place place);

    /**
     * What a field of a type holds that is neither in the sources nor on the class path, by its name alone.
     *
     * @param field the field
     * @param place where it is read
     */
    Optional<DataElement> unseenField(FieldRef field, Place place);

    /**
     * The element a textual name means: a request parameter, header, map key, cookie or JSON path.
     *
     * @param name the name as it stands in the text
     * @param kind what it names
     * @param owner binary name of the type it is used in
     * @param place where it stands
     */
    Optional<DataElement> named(String name, DataElement.Kind kind, String owner, Place place);

    /**
     * The element that a call gets by its name from an object that keeps values under names: {@code
     * profile.getProperty("email")}.
     *
     * @param call the call
     */
    Optional<DataElement> key(io.github.privacyscan.source.Place call);

    /**
     * The element a local variable is by its name and type.
     *
     * @param name the name of the variable
     * @param owner binary name of the type whose code declares it
     * @param type its type; {@link io.github.privacyscan.link.Type#UNKNOWN} when not known
     * @param place where it is declared
     */
    Optional<DataElement> variable(String name, String owner, io.github.privacyscan.link.Type type, Place place);
}

import java.util.List;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.Setter;
import org.mapstruct.AfterMapping;
import org.mapstruct.BeforeMapping;
import org.mapstruct.InheritInverseConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.Named;

class Mapped {
    static class Patient {
        String hkid;
        String mobilePhone;
    }

    @Data
    static class Form {
        private String code;
        private String colour;
        private Token inner;
        private List<Token> all;
    }

    @Data
    static class Token {
        private String code;
        private String colour;
    }

    @Data
    static class View {
        private String code;
        private String colour;
        private String note;
        private Shown inner;
        private List<Shown> all;
    }

    @Data
    static class Shown {
        private String code;
        private String colour;
    }

    /** Swaps the two. */
    static class TokenMapper {
        Shown toShown(Token token) {
            Shown shown = new Shown();
            shown.setColour(token.getCode());
            return shown;
        }
    }

    @Mapper(uses = TokenMapper.class)
    interface UsingMapper {
        View toView(Form form);
    }

    @Mapper(uses = {TokenMapper.class})
    abstract static class UsingOneOfSeveral {
        abstract List<Shown> toShown(List<Token> tokens);
    }

    @Mapper
    interface NestedMapper {
        @Mapping(target = "inner.code", source = "code")
        @Mapping(target = "code", ignore = true)
        View toView(Form form);

        @Mapping(target = "inner.code", source = "form.inner.code")
        @Mapping(target = "inner.colour", source = "form.colour")
        View bothInside(Form form);
    }

    @Mapper
    abstract static class AfterMapper {
        @Mapping(target = "code", ignore = true)
        abstract View toView(Form form);

        @AfterMapping
        void complete(Form form, @MappingTarget View view) {
            view.setNote(form.getCode());
        }

        @BeforeMapping
        protected void begin(Form form) {
            System.out.println(form.getCode()); // flow: hkid
            System.out.println(form.getColour());
        }

        @AfterMapping
        void ofAnother(Token token, @MappingTarget View view) {
            view.setColour(token.getCode());
        }
    }

    @Mapper
    interface ConvertingMapper {
        @Mapping(target = "code", source = "code", qualifiedByName = "kept")
        @Mapping(target = "colour", source = "code", qualifiedByName = "blank")
        View toView(Form form);

        @Named("kept")
        default String kept(String code) {
            return code.trim();
        }

        @Named("blank")
        default String blank(String code) {
            return "blue";
        }

        @Mapping(target = "note", expression = "java(form.getCode())")
        @Mapping(target = "code", constant = "none")
        View computed(Form form);
    }

    interface BaseMapper<D, E> {
        D toDto(E entity);

        List<D> toDto(List<E> entities);

        E toEntity(D dto);
    }

    @Mapper
    interface TokenBaseMapper extends BaseMapper<Shown, Token> {}

    @Mapper(uses = TokenMapper.class)
    interface FormBaseMapper extends BaseMapper<View, Form> {}

    private TokenBaseMapper tokens;
    private FormBaseMapper forms;

    void inherited(Patient patient) {
        Token token = form(patient).getInner();
        System.out.println(tokens.toDto(token).getCode()); // flow: phone
        System.out.println(tokens.toDto(token).getColour());
        System.out.println(tokens.toDto(form(patient).getAll()).get(0).getCode()); // flow: phone
        System.out.println(tokens.toDto(form(patient).getAll()).get(0).getColour());
        System.out.println(forms.toDto(form(patient)).getCode()); // flow: hkid
        System.out.println(forms.toDto(form(patient)).getInner().getColour()); // flow: phone
        System.out.println(forms.toDto(form(patient)).getInner().getCode());
    }

    private UsingMapper using;
    private UsingOneOfSeveral several;
    private NestedMapper nested;
    private AfterMapper after;
    private ConvertingMapper converting;

    Form form(Patient patient) {
        Form form = new Form();
        form.setCode(patient.hkid);
        form.setColour("blue");
        Token token = new Token();
        token.setCode(patient.mobilePhone);
        form.setInner(token);
        form.setAll(List.of(token));
        return form;
    }

    void uses(Patient patient) {
        View view = using.toView(form(patient));
        System.out.println(view.getInner().getColour()); // flow: phone
        System.out.println(view.getInner().getCode());
        System.out.println(view.getAll().get(0).getColour()); // flow: phone
        System.out.println(view.getAll().get(0).getCode());
        System.out.println(several.toShown(form(patient).getAll()).get(0).getColour()); // flow: phone
        System.out.println(several.toShown(form(patient).getAll()).get(0).getCode());
    }

    void nested(Patient patient) {
        View view = nested.toView(form(patient));
        System.out.println(view.getInner().getCode()); // flow: hkid
        System.out.println(view.getInner().getColour());
        System.out.println(view.getCode());
        System.out.println(nested.bothInside(form(patient)).getInner().getCode()); // flow: phone
        System.out.println(nested.bothInside(form(patient)).getInner().getColour());
    }

    void after(Patient patient) {
        View view = after.toView(form(patient));
        System.out.println(view.getNote()); // flow: hkid
        System.out.println(view.getCode());
        System.out.println(view.getColour());
    }

    void converting(Patient patient) {
        View view = converting.toView(form(patient));
        System.out.println(view.getCode()); // flow: hkid
        System.out.println(view.getColour());
        System.out.println(converting.computed(form(patient)).getCode());
        System.out.println(converting.computed(form(patient)).getColour());
    }
}

import cn.hutool.core.bean.BeanUtil;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.Data;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.modelmapper.ModelMapper;
import org.springframework.beans.BeanUtils;

class Copies {
    @Data
    static class Token {
        private String code;
        private String colour;
    }

    @Data
    static class Form {
        private String code;
        private String colour;
        private Token inner;
        private List<Token> all;
    }

    @Data
    static class View {
        private String code;
        private String colour;
        private Shown inner;
        private List<Shown> all;
    }

    @Data
    static class Shown {
        private String code;
        private String colour;
    }

    /** Has no property of the name that holds the data. */
    @Data
    static class Narrow {
        private String colour;
    }

    static class Patient {
        String hkid;
        String mobilePhone;
    }

    Form form(Patient patient) {
        Form form = new Form();
        form.setCode(patient.hkid);
        form.setColour("blue");
        return form;
    }

    void spring(Patient patient) {
        Form form = form(patient);
        View view = new View();
        BeanUtils.copyProperties(form, view);
        System.out.println(view.getCode()); // flow: hkid
        System.out.println(view.getColour());
        Narrow narrow = new Narrow();
        BeanUtils.copyProperties(form, narrow);
        System.out.println(narrow);
        View without = new View();
        BeanUtils.copyProperties(form, without, "code");
        System.out.println(without.getCode());
        View wrongWay = new View();
        BeanUtils.copyProperties(wrongWay, form);
        System.out.println(wrongWay.getCode());
    }

    void apache(Patient patient) throws Exception {
        Form form = form(patient);
        View view = new View();
        org.apache.commons.beanutils.BeanUtils.copyProperties(view, form);
        System.out.println(view.getCode()); // flow: hkid
        View wrongWay = new View();
        org.apache.commons.beanutils.BeanUtils.copyProperties(form, wrongWay);
        System.out.println(wrongWay.getCode());
    }

    void created(Patient patient, ModelMapper modelMapper, ObjectMapper json) {
        Form form = form(patient);
        View view = modelMapper.map(form, View.class);
        System.out.println(view.getCode()); // flow: hkid
        System.out.println(view.getColour());
        System.out.println(json.convertValue(form, View.class).getCode()); // flow: hkid
        System.out.println(json.convertValue(form, Narrow.class));
        System.out.println(BeanUtil.copyProperties(form, View.class).getCode()); // flow: hkid
        System.out.println(BeanUtil.toBean(form, Narrow.class).getColour());
    }

    void deep(Patient patient, ModelMapper modelMapper) {
        Form form = new Form();
        Token token = new Token();
        token.setCode(patient.hkid);
        form.setInner(token);
        View view = modelMapper.map(form, View.class);
        System.out.println(view.getInner().getCode()); // flow: hkid
        System.out.println(view.getInner().getColour());
        View flat = new View();
        BeanUtils.copyProperties(form, flat);
        System.out.println(flat.getInner());
    }

    void maps(Patient patient) {
        Map<String, Object> map = BeanUtil.beanToMap(form(patient));
        System.out.println(map.get("code")); // flow: hkid
        System.out.println(map.get("colour"));
        Map<String, Object> given = new HashMap<>();
        given.put("code", patient.mobilePhone);
        View view = BeanUtil.toBean(given, View.class);
        System.out.println(view.getCode()); // flow: phone
        System.out.println(view.getColour());
    }

    @Mapper
    interface FormMapper {
        View toView(Form form);

        List<View> toViews(List<Form> forms);

        Shown toShown(Token token);

        @Mapping(target = "colour", source = "code")
        @Mapping(target = "code", ignore = true)
        Shown swapped(Form form);

        @Mapping(target = "code", source = "form.inner.code")
        Shown flattened(Form form);

        Narrow narrow(Form form);

        void update(Form form, @MappingTarget View view);
    }

    private FormMapper mapper;

    void mapStruct(Patient patient) {
        Form form = form(patient);
        System.out.println(mapper.toView(form).getCode()); // flow: hkid
        System.out.println(mapper.toView(form).getColour());
        System.out.println(mapper.toViews(List.of(form)).get(0).getCode()); // flow: hkid
        System.out.println(mapper.toViews(List.of(form)).get(0).getColour());
        System.out.println(mapper.swapped(form).getColour()); // flow: hkid
        System.out.println(mapper.swapped(form).getCode());
        System.out.println(mapper.narrow(form));
        View view = new View();
        mapper.update(form, view);
        System.out.println(view.getCode()); // flow: hkid
        System.out.println(view.getColour());
    }

    void mapStructInside(Patient patient) {
        Form form = new Form();
        Token token = new Token();
        token.setCode(patient.hkid);
        form.setInner(token);
        System.out.println(mapper.flattened(form).getCode()); // flow: hkid
        System.out.println(mapper.flattened(form).getColour());
        System.out.println(mapper.toView(form).getInner().getCode()); // flow: hkid
        System.out.println(mapper.toView(form).getInner().getColour());
    }

    /** What the source type knows of its data counts for the target too. */
    static class Person {
        private String email;

        public String getEmail() {
            return email;
        }
    }

    @Mapper
    abstract static class PersonMapper {
        @Mapping(target = "reach", source = "email")
        abstract Contact toContact(Person person);
    }

    record Contact(String reach, String colour) {}

    void renamed(Person person, PersonMapper people) {
        System.out.println(people.toContact(person).reach()); // flow: email
        System.out.println(people.toContact(person).colour());
    }
}

import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.annotation.JSONField;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.annotation.JsonbTransient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which fields come out of an object that Gson, JSON-B or fastjson writes. */
class OtherJsonForms {
    private static final Logger log = LoggerFactory.getLogger(OtherJsonForms.class);
    private static final Gson EXPOSING =
            new GsonBuilder().excludeFieldsWithoutExposeAnnotation().create();

    static class Plain {
        private String hkid;
        private transient String mobilePhone;
        private static String diagnosis;

        public String getMobilePhone() {
            return mobilePhone;
        }
    }

    static class Exposes {
        @Expose
        private String hkid;

        private String mobilePhone;

        @Expose(serialize = false)
        private String diagnosis;
    }

    static class JacksonsWord {
        @JsonIgnore
        @SerializedName("card")
        private String hkid;
    }

    static class Bound {
        private String hkid;

        @JsonbTransient
        private String mobilePhone;

        public String getHkid() {
            return hkid;
        }

        public String getMobilePhone() {
            return mobilePhone;
        }
    }

    static class Fast {
        @JSONField(serialize = false)
        private String hkid;

        @JSONField(name = "m")
        private String mobilePhone;

        public String getHkid() {
            return hkid;
        }

        public String getMobilePhone() {
            return mobilePhone;
        }
    }

    void gson(Plain plain, Exposes exposes, JacksonsWord word) {
        Gson gson = new Gson();
        log.info(gson.toJson(plain)); // flow: hkid
        log.info(gson.toJson(exposes)); // flow: diagnosis, hkid, phone
        log.info(EXPOSING.toJson(exposes)); // flow: hkid
        log.info(gson.toJson(word)); // flow: hkid
        Gson local = new GsonBuilder().setPrettyPrinting().excludeFieldsWithoutExposeAnnotation().create();
        log.info(local.toJson(exposes)); // flow: hkid
        log.info(new GsonBuilder().create().toJson(exposes)); // flow: diagnosis, hkid, phone
    }

    void others(Jsonb jsonb, Bound bound, Fast fast) {
        log.info(jsonb.toJson(bound)); // flow: hkid
        log.info(JSON.toJSONString(fast)); // flow: phone
    }
}

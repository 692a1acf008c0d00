package fixtures.libraries;

import com.braze.Braze;
import com.braze.models.outgoing.BrazeProperties;
import com.huawei.push.android.AndroidNotification;
import com.huawei.push.message.AndroidConfig;
import com.huawei.push.message.Notification;
import com.huawei.push.messaging.HuaweiMessaging;
import com.integrationagent.hubspotApi.domain.HSContact;
import com.integrationagent.hubspotApi.service.HubSpot;
import com.iterable.iterableapi.IterableApi;
import com.klaviyo.analytics.Klaviyo;
import com.klaviyo.analytics.model.Profile;
import com.tencentcloudapi.hunyuan.v20230901.HunyuanClient;
import com.tencentcloudapi.hunyuan.v20230901.models.ChatCompletionsRequest;
import com.tencentcloudapi.hunyuan.v20230901.models.GetEmbeddingRequest;
import com.tencentcloudapi.hunyuan.v20230901.models.Message;
import com.tiktok.TikTokBusinessSdk;
import com.umeng.analytics.MobclickAgent;
import com.xiaomi.xmpush.server.Sender;
import io.customer.sdk.CustomerIO;
import io.growing.sdk.java.GrowingAPI;
import io.growing.sdk.java.dto.GIOEventMessage;
import io.growing.sdk.java.dto.GioCdpEventMessage;
import io.growing.sdk.java.dto.GioCdpUserMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.shardingsphere.encrypt.spi.EncryptAlgorithm;
import org.apache.shardingsphere.infra.algorithm.core.context.AlgorithmSQLContext;
import org.apache.shardingsphere.mask.spi.MaskAlgorithm;
import org.sourcelab.activecampaign.apiv3.ActiveCampaignClient;
import org.sourcelab.activecampaign.apiv3.request.contact.Contact;
import org.sourcelab.activecampaign.apiv3.request.contact.ContactBuilder;

class MarketingAndPush {

    static class Customer {
        String email;
        String mobilePhone;
        String favouriteColour;
    }

    void hubSpot(Customer customer, HubSpot hubSpot) throws Exception {
        HSContact contact = new HSContact().setEmail(customer.email).setProperty("colour", customer.favouriteColour);
        hubSpot.contact().create(contact); // flow: email
        hubSpot.contact().update(new HSContact(customer.email, "", "")); // flow: email
        hubSpot.contact().create(new HSContact().setProperty("colour", customer.favouriteColour));
    }

    void activeCampaign(Customer customer, ActiveCampaignClient client) {
        Contact contact = new ContactBuilder().withId(7).withEmail(customer.email).withPhone(customer.mobilePhone).build();
        client.contactSync(contact); // flow: email, phone
        client.contactCreate(new ContactBuilder().withField(3L, customer.favouriteColour).build());
    }

    void braze(Customer customer, Braze braze) {
        braze.getCurrentUser().setEmail(customer.email); // flow: email
        BrazeProperties bought = new BrazeProperties().addProperty("to", customer.mobilePhone);
        braze.logCustomEvent("bought", bought); // flow: phone
        braze.logCustomEvent("bought", new BrazeProperties().addProperty("colour", customer.favouriteColour));
    }

    void iterable(Customer customer) {
        IterableApi.getInstance().setEmail(customer.email); // flow: email
        IterableApi.getInstance().track(customer.favouriteColour);
    }

    void klaviyo(Customer customer) {
        Klaviyo.setEmail(customer.email); // flow: email
        Klaviyo.setProfile(new Profile().setPhoneNumber(customer.mobilePhone)); // flow: phone
        Klaviyo.setProfile(new Profile().setProperty("colour", customer.favouriteColour));
    }

    void customerIo(Customer customer) {
        CustomerIO.instance().identify("7", Map.of("mail", customer.email)); // flow: email
        CustomerIO.instance().track("bought", Map.of("colour", customer.favouriteColour));
    }

    void growingIo(Customer customer, GrowingAPI api) {
        api.send(new GioCdpEventMessage.Builder().eventKey("bought").addEventVariable("to", customer.email).build()); // flow: email
        GioCdpUserMessage user = new GioCdpUserMessage.Builder().time(7L).loginUserId("7").addUserVariable("p", customer.mobilePhone).build();
        api.send(user); // flow: phone
        GrowingAPI.send(new GIOEventMessage.Builder().eventKey("login").loginUserId(customer.mobilePhone).build()); // flow: phone
        api.send(new GioCdpEventMessage.Builder().eventKey("bought").addEventVariable("c", customer.favouriteColour).build());
    }

    void umeng(Customer customer, Object context) {
        Map<String, Object> event = new HashMap<>();
        event.put("to", customer.email);
        MobclickAgent.onEventObject(context, "bought", event); // flow: email
        MobclickAgent.onProfileSignIn(customer.mobilePhone); // flow: phone
        MobclickAgent.onEvent(context, "bought", customer.favouriteColour);
    }

    void tikTok(Customer customer) {
        TikTokBusinessSdk.identify("7", "", customer.mobilePhone, customer.email); // flow: email, phone
        TikTokBusinessSdk.identify("7", customer.favouriteColour, "", "");
    }

    void huawei(Customer customer, HuaweiMessaging messaging) throws Exception {
        Notification notification = Notification.builder().setTitle("hello").setBody(customer.email).build();
        messaging.sendMessage(com.huawei.push.message.Message.builder().setNotification(notification).addToken("7").build()); // flow: email
        AndroidNotification android = AndroidNotification.builder().setTitle("hello").setBody(customer.mobilePhone).build();
        AndroidConfig config = AndroidConfig.builder().setCollapseKey(-1).setNotification(android).build();
        messaging.sendMessage(com.huawei.push.message.Message.builder().setAndroidConfig(config).build()); // flow: phone
        messaging.sendMessage(com.huawei.push.message.Message.builder().setTopic(customer.favouriteColour).build());
    }

    void xiaomi(Customer customer, Sender sender) throws Exception {
        com.xiaomi.xmpush.server.Message message =
                new com.xiaomi.xmpush.server.Message.Builder().title("hello").notifyType(1).payload(customer.email).build();
        sender.send(message, "7", 3); // flow: email
        sender.sendToAlias(new com.xiaomi.xmpush.server.Message.IOSBuilder().body("hello").build(), customer.mobilePhone, 3); // flow: phone
        sender.send(new com.xiaomi.xmpush.server.Message.Builder().title(customer.favouriteColour).build(), "7", 3);
    }

    void hunyuan(Customer customer, HunyuanClient client) throws Exception {
        Message question = new Message();
        question.setRole("user");
        question.setContent("Answer " + customer.email);
        ChatCompletionsRequest request = new ChatCompletionsRequest();
        request.setMessages(new Message[] {question});
        client.ChatCompletions(request); // flow: email
        GetEmbeddingRequest embedding = new GetEmbeddingRequest();
        embedding.setInput(customer.favouriteColour);
        client.GetEmbedding(embedding);
    }

    void shardingSphere(Customer customer, MaskAlgorithm<Object, String> mask, EncryptAlgorithm cipher, AlgorithmSQLContext context) {
        System.out.println(mask.mask(customer.email));
        System.out.println(cipher.encrypt(customer.email, context));
        System.out.println(List.of(customer.favouriteColour));
    }
}

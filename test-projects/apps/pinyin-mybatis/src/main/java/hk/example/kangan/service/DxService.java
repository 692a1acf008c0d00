package hk.example.kangan.service;

import cn.hutool.json.JSONUtil;
import com.aliyun.dysmsapi20170525.Client;
import com.aliyun.dysmsapi20170525.models.SendSmsRequest;
import com.aliyun.dysmsapi20170525.models.SendSmsResponse;
import hk.example.kangan.common.Tm;
import hk.example.kangan.entity.Brxx;
import hk.example.kangan.mapper.BrxxMapper;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** 短信 */
@Slf4j
@Service
@RequiredArgsConstructor
public class DxService {

    private final Client client;
    private final BrxxMapper brxxMapper;

    @Value("${kangan.sms.sign}")
    private String sign;

    /** 挂号成功通知 */
    public void tzGh(String lxdh, Integer pdh) {
        SendSmsRequest dx = new SendSmsRequest()
                .setPhoneNumbers(lxdh)
                .setSignName(sign)
                .setTemplateCode("SMS_200001")
                .setTemplateParam(JSONUtil.toJsonStr(Map.of("pdh", pdh)));
        try {
            SendSmsResponse hz = client.sendSms(dx);
            log.info("短信 {} 已发 {}", hz.getBody().getBizId(), Tm.sj(lxdh));
        } catch (Exception e) {
            log.error("短信发送失败，号码 " + lxdh, e);
        }
    }

    /** 体检推广，只发给同意接收的人 */
    public void tjtg(String jgdm) throws Exception {
        for (Brxx br : brxxMapper.selectTgList(jgdm)) {
            client.sendSms(new SendSmsRequest()
                    .setPhoneNumbers(br.getLxdh())
                    .setSignName(sign)
                    .setTemplateCode("SMS_MARKETING_01"));
        }
    }

    /** 疫苗促销，全体病人 */
    public void ymcx(String jgdm) throws Exception {
        for (Brxx br : brxxMapper.selectKstList(jgdm)) {
            client.sendSms(new SendSmsRequest()
                    .setPhoneNumbers(br.getLxdh())
                    .setSignName(sign)
                    .setTemplateCode("SMS_MARKETING_02"));
        }
    }
}

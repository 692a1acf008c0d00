package hk.example.kangan.sync;

import cn.hutool.http.HttpUtil;
import cn.hutool.json.JSONUtil;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 医保局接口 */
@Component
public class YbjClient {

    @Value("${kangan.ybj.url}")
    private String url;

    /** 核查参保状态 */
    public boolean hc(String sfzh, String bdh) {
        String hz = HttpUtil.get("https://ybj.example-insurance.com.cn/api/cx?sfzh=" + sfzh + "&bdh=" + bdh);
        return "1".equals(hz);
    }

    /** 上传就诊 */
    public String sc(String xm, String zjhm) {
        Map<String, Object> nr = new HashMap<>();
        nr.put("xm", xm);
        nr.put("zjhm", zjhm);
        return HttpUtil.post(url, JSONUtil.toJsonStr(nr));
    }

    /** 同步药品目录 */
    public String ypml(String bbh) {
        return HttpUtil.get("https://ybj.example-insurance.com.cn/api/ypml?bbh=" + bbh);
    }
}

package hk.example.kangan.entity;

import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.swagger.annotations.ApiModel;
import io.swagger.annotations.ApiModelProperty;
import java.math.BigDecimal;
import lombok.Getter;
import lombok.Setter;

@Getter
@Setter
@ApiModel("员工")
@TableName("t_yg")
public class Yg {

    @TableId
    private Long ygid;

    @ApiModelProperty("工号")
    private String gh;

    @ApiModelProperty("员工姓名")
    private String ygxm;

    @ApiModelProperty("手机号码")
    private String sjhm;

    @ApiModelProperty("基本工资")
    private BigDecimal jbgz;

    @ApiModelProperty("登录密码")
    private String mm;

    @ApiModelProperty("是否在职")
    private Boolean sfzz;
}

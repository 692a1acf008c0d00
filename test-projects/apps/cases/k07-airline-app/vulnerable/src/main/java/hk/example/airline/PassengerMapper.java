package hk.example.airline;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface PassengerMapper {
    List<Passenger> ofMember(@Param("memberId") Long memberId);

    List<Passenger> ofFlight(@Param("flightNo") String flightNo, @Param("memberId") Long memberId);

    int count(@Param("memberId") Long memberId);
}

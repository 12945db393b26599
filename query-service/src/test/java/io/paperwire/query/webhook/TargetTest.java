package io.paperwire.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final Target.Resolver LITERALS = name -> List.of(InetAddress.getAllByName(name));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.1./",
                "https://0.0.0.0/",
                "https://0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2852039166/",
                "https://100.64.0.1/",
                "https://100.100.100.200/",
                "https://192.0.0.192/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b::169.254.169.254]/",
                "https://[2002:7f00:1::]/",
                "https://[2002:a9fe:a9fe::1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[2001:db8::1]/",
                "https://[2001::1]/",
                "https://localhost/",
                "https://localhost./",
                "https://LOCALHOST/"
            })
    void addressThatIsNotOnTheOpenInternetIsRefusedInEverySpelling(String url) {
        assertThatThrownBy(() -> Target.of(url, false, LITERALS)).isInstanceOf(RefusedTargetException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://93.184.215.14/hook?a=b, 443, /hook?a=b",
        "https://93.184.215.14:8443, 8443, /",
        "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/x, 443, /x",
        "https://172.32.0.1/, 443, /",
        "https://[64:ff9b::5db8:d70e]/, 443, /"
    })
    void addressOnTheOpenInternetMayBeCalled(String url, int port, String path) throws Exception {
        Target target = Target.of(url, false, LITERALS);

        assertThat(target.port()).isEqualTo(port);
        assertThat(target.path()).isEqualTo(path);
        assertThat(target.isTls()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        http://93.184.215.14/        | not encrypted
        ftp://93.184.215.14/         | scheme "ftp"
        93.184.215.14                | scheme "null"
        https:///path                | no host name
        https://user:pw@93.184.215.14/ | a user or a fragment
        https://93.184.215.14/#a     | a user or a fragment
        https://93.184.215.14/a b    | at character 24
        https://under_score.example/ | no host name
        """)
    void whatIsNoUsableAddressIsExplained(String url, String why) {
        assertThatThrownBy(() -> Target.of(url, false, LITERALS))
                .isInstanceOf(RefusedTargetException.class)
                .hasMessageContaining(why);
    }

    @Test
    void oneHiddenAddressOfANameIsEnoughToRefuseIt() throws Exception {
        List<InetAddress> both = List.of(InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1"));

        assertThatThrownBy(() -> Target.of("https://rebind.example/", false, name -> both))
                .hasMessageContaining("leads to 10.0.0.1");
        assertThatThrownBy(() -> Target.of("https://gone.example/", false, name -> {
                    throw new UnknownHostException(name);
                }))
                .hasMessageContaining("is not known");
    }

    @Test
    void connectionGoesToTheAddressThatWasChecked() throws Exception {
        InetAddress checked = InetAddress.getByName("93.184.215.14");

        assertThat(Target.of("https://name.example/", false, name -> List.of(checked))
                        .address())
                .isSameAs(checked);
    }

    @Test
    void localAddressesMayBeAllowed() throws Exception {
        Target target = Target.of("http://127.0.0.1:9000/hook", true, LITERALS);

        assertThat(target.isTls()).isFalse();
        assertThat(target.port()).isEqualTo(9_000);
    }
}

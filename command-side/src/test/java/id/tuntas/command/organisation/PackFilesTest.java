package id.tuntas.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tuntas.events.organisation.OrganisationEvent.CategoryDefined;
import id.tuntas.events.organisation.OrganisationEvent.OfficeEstablished;
import id.tuntas.events.organisation.OrganisationEvent.RegionEstablished;
import id.tuntas.events.organisation.OrganisationEvent.UnitEstablished;
import id.tuntas.events.organisation.OrganisationEvent.WordChosen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aRegionIsAddedAsAFolderWithoutRebuilding() throws IOException {
        write("region.properties", """
                code=14.08
                name=Kabupaten Siak
                zone=Asia/Jakarta
                ticketPrefix=SIK
                word.KADES=Penghulu
                """);
        write("units.csv", "code,kind,name,parent,lat,lng\nBUPATI,REGION_HEAD,Bupati Siak,,,\n");
        write("offices.csv", "holder,kind,title\nREGION_HEAD,REGION_HEAD,Bupati Siak\n");
        write("categories.csv", """
                code,name,first_tier,unit,village_handles,confidentiality,emergency,personal_data,external_body
                JALAN,"Jalan, jembatan",VILLAGE,,true,NONE,false,false,
                """);
        assertThat(new RegionPack(new PackFiles(folder.toString())).facts())
                .hasExactlyElementsOfTypes(
                        RegionEstablished.class,
                        WordChosen.class,
                        UnitEstablished.class,
                        OfficeEstablished.class,
                        CategoryDefined.class)
                .contains(new RegionEstablished("14.08", "Kabupaten Siak", "Asia/Jakarta", "SIK"))
                .contains(new WordChosen("14.08", "KADES", "Penghulu"));
    }

    @Test
    void anUnknownPackIsNamedTogetherWithTheSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackFiles("atlantis"))
                .withMessageContaining("TUNTAS_REGION=atlantis")
                .withMessageContaining("neither a bundled region pack nor a folder with region.properties");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackFiles(folder.toString()))
                .withMessageContaining(folder.toString());
    }

    @Test
    void aMissingPropertyIsNamed() throws IOException {
        write("region.properties", "code=14.08\n");
        RegionPack pack = new RegionPack(new PackFiles(folder.toString()));
        assertThatIllegalArgumentException()
                .isThrownBy(pack::facts)
                .withMessageContaining("region.properties lacks name");
    }

    @Test
    void cannotReachOutsideTheBundledPacksByItsName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PackFiles("../db/migration"));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}

package io.paperwire.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.resource.DataFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTrainerTest {

    @Test
    void theSamePapersGiveTheSameModelToTheByteAndItReadsBack() {
        List<LabelledPaper> papers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            papers.add(new LabelledPaper(
                    "Policy " + i, "An agent learns a policy from rewards " + i, "Reinforcement Learning"));
            papers.add(new LabelledPaper("Image " + i, "A network segments images of scenes " + i, "Computer Vision"));
        }

        String model = CategoryTrainer.train(papers).write();

        assertThat(CategoryTrainer.train(papers).write()).isEqualTo(model);
        CategoryModel read = CategoryModel.read(new DataFile("model", model));
        assertThat(read.write()).isEqualTo(model);
        assertThat(read.predict("Policy learning", "Rewards shape the policy of an agent")
                        .category())
                .isEqualTo("Reinforcement Learning");
        assertThat(read.predict("", "zzz")).isNull();
    }
}

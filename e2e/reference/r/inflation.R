# Generalised variance inflation factors by car: Rscript inflation.R FOLDER
suppressMessages({library(car); library(jsonlite)})
folder <- commandArgs(trailingOnly = TRUE)[1]
d <- na.omit(read.csv(file.path(folder, "cohort.csv"))[, c("new_fracture", "age", "bmi", "fdr_pct", "diabetes")])
d$site <- factor(ifelse(d$bmi < 21, "L1", ifelse(d$bmi < 23, "L3", "T12")))
of <- function(f) { v <- vif(lm(f, d), type = "terms"); data.frame(term = rownames(v), df = v[, "Df"], gvif = v[, "GVIF"], perDegree = v[, 3]) }
write_json(list(main = of(new_fracture ~ age + site + fdr_pct + diabetes),
                product = suppressMessages(of(new_fracture ~ site + fdr_pct + diabetes + site:fdr_pct))),
           file.path(folder, "inflation.json"), digits = NA, pretty = TRUE)

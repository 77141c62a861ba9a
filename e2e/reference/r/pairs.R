# Two readings of 12 slices: Rscript pairs.R FOLDER
# Each muscle is a rectangle 10 pixels wide (1 mm pixels): `fat` rows of fat above `lean` rows of muscle.
suppressMessages({library(psych); library(jsonlite)})
folder <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20250122)
muscles <- c("MF_L", "MF_R", "ES_L", "ES_R")
slices <- expand.grid(muscle = muscles, slice = 1:12, stringsAsFactors = FALSE)
size <- rep(sample(0:8, 12, replace = TRUE), each = 4)
slices$fat_1 <- 4 + size %/% 2 + sample(0:5, 48, replace = TRUE)
slices$lean_1 <- 14 + size + sample(0:4, 48, replace = TRUE)
slices$fat_2 <- pmax(1, slices$fat_1 + sample(-2:2, 48, replace = TRUE))
slices$lean_2 <- slices$lean_1 + sample(-2:3, 48, replace = TRUE)
write.csv(slices[, c("slice", "muscle", "fat_1", "lean_1", "fat_2", "lean_2")],
          file.path(folder, "pairs.csv"), row.names = FALSE, quote = FALSE)

agreement <- function(a, b) {
  i <- ICC(cbind(a, b), lmer = FALSE)$results
  order <- c("ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k")
  i <- i[match(order, i$type), ]
  d <- b - a; n <- length(d); t <- qt(.975, n - 1); s <- sd(d)
  around <- function(v, se) c(v - t * se, v + t * se)
  fit <- lm(d ~ I((a + b) / 2))
  list(n = n, icc = i$ICC, lower = i[["lower bound"]], upper = i[["upper bound"]], sem = s / sqrt(2),
       mdc95 = 1.96 * s, bias = mean(d), bias_ci = around(mean(d), s / sqrt(n)),
       limits = mean(d) + c(-1.96, 1.96) * s,
       lower_ci = around(mean(d) - 1.96 * s, sqrt(3 * s^2 / n)),
       upper_ci = around(mean(d) + 1.96 * s, sqrt(3 * s^2 / n)),
       slope = coef(fit)[[2]], slope_ci = unname(confint(fit)[2, ]), slope_p = summary(fit)$coefficients[2, 4])
}
numbers <- function(x) {
  csa <- lapply(1:2, function(k) 10 * (x[[paste0("fat_", k)]] + x[[paste0("lean_", k)]]) / 100)
  fa <- lapply(1:2, function(k) 10 * x[[paste0("fat_", k)]] / 100)
  list(csa = csa, fa = fa)
}
three <- function(csa, fa) list(
  csa = agreement(csa[[1]], csa[[2]]), fa = agreement(fa[[1]], fa[[2]]),
  fdr = agreement(100 * fa[[1]] / csa[[1]], 100 * fa[[2]] / csa[[2]]))
each <- function(m) { x <- numbers(slices[slices$muscle == m, ]); three(x$csa, x$fa) }
sums <- function() {
  x <- numbers(slices)
  total <- function(v) lapply(v, function(one) as.vector(tapply(one, slices$slice, sum)))
  three(total(x$csa), total(x$fa))
}
dice <- function(m) {
  x <- slices[slices$muscle == m, ]
  common <- pmin(x$fat_1, x$fat_2) + pmin(x$lean_1, x$lean_2)
  2 * common / (x$fat_1 + x$lean_1 + x$fat_2 + x$lean_2)
}
regions <- setNames(lapply(muscles, each), muscles)
write_json(c(list(sum = sums()), regions, list(dice = setNames(lapply(muscles, dice), muscles))),
           file.path(folder, "pairs.json"), digits = NA, auto_unbox = TRUE, pretty = TRUE)
